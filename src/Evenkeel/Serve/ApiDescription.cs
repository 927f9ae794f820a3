using Evenkeel.Core.Money;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Evenkeel.Serve;

/// <summary>What the OpenAPI description says beyond what the code itself shows.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        // A use case nests its Ask and Answer: the use case's name tells them apart.
        options.CreateSchemaReferenceId = json => OpenApiOptions.CreateDefaultSchemaReferenceId(json) is { } name
            ? json.Type is { IsNested: true, DeclaringType: { } useCase } ? useCase.Name + name : name
            : null;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Evenkeel", Version = "v1", Description = Texts.Of("api.description") };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(Money))
                Describe(schema);
            else if (context.JsonTypeInfo.ElementType == typeof(Money))
                schema.Items = Describe(new OpenApiSchema());
            return Task.CompletedTask;
        });
    }

    /// <summary>Money, whose form is its converter's and so is not seen by reflection.</summary>
    private static OpenApiSchema Describe(OpenApiSchema money)
    {
        money.Type = JsonSchemaType.Object;
        money.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["amount"] = new OpenApiSchema { Type = JsonSchemaType.Number },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String },
        };
        money.Required = new HashSet<string> { "amount", "currency" };
        return money;
    }
}
