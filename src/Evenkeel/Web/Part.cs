using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Evenkeel.Web;

/// <summary>A part of a page. It loads what it shows when its turn has come, and is rendered once that is there.</summary>
/// <remarks>
/// Blazor's own base renders a part before it has loaded, for a page that stays connected, and lets all parts load at once. A page here is rendered once and whole, and its parts share one
/// unit of work, which answers one question at a time. With SQLite, which answers at once, neither shows; over a network both do.
/// </remarks>
public abstract class Part : IComponent, IHandleEvent
{
    private RenderHandle handle;
    private bool isLoaded;

    /// <summary>Shared by all parts of a request.</summary>
    [Inject] public required Turn Turn { get; set; }

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    async Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isLoaded)
        {
            isLoaded = true;
            OnInitialized();
            await Turn.Take(OnInitializedAsync);
        }
        OnParametersSet();
        handle.Render(BuildRenderTree);
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await Turn.Take(() => item.InvokeAsync(arg));
        handle.Render(BuildRenderTree);
    }

    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    protected virtual void OnInitialized()
    {
    }

    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    protected virtual void OnParametersSet()
    {
    }
}

/// <summary>Lets the parts of a page work one after the other.</summary>
public sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim free = new(1);

    public async Task Take(Func<Task> work)
    {
        await free.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
