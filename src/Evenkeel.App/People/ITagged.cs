using Evenkeel.App.Store;

namespace Evenkeel.App.People;

/// <summary>What has a name and tags: a person, an organisation.</summary>
public interface ITagged : IMerged
{
    string Name { get; }
    List<string> Tags { get; set; }
}
