namespace Evenkeel.Core.Leads;

/// <summary>Somebody's part in one contact.</summary>
/// <param name="ContactId">The same for all who took part.</param>
/// <param name="On">The day, in the practice's zone.</param>
/// <param name="IsIn">They turned to oneself.</param>
/// <param name="IsOut">One turned to them; both for a talk or a meeting, neither where it is not known.</param>
public readonly record struct Touch(Guid ContactId, Guid PersonId, DateOnly On, bool IsIn, bool IsOut);
