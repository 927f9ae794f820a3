namespace Evenkeel.Core.Leads;

/// <summary>A lead that is open at the instant of a forecast.</summary>
/// <param name="Place">The place of its stage in the order.</param>
/// <param name="Stay">Working days in its stage.</param>
/// <param name="Own">Its own factors on the odds.</param>
internal sealed record OpenLead(LeadPath Path, int Place, double Stay, OwnFactors Own);
