using Microsoft.AspNetCore.Mvc;

namespace VestreToten.Lean.Web.Features.Insight.Api;

// Public, because the framework's validation passes over types that are not. All is text until it has been validated: what
// cannot be read is answered with its field and words, not with a bare 400.

/// <summary>Which page of a list.</summary>
public interface IPagedRequest
{
    string? After { get; }

    string? Limit { get; }
}

/// <summary>What is asked of the units.</summary>
public sealed record UnitsRequest : IPagedRequest
{
    [FromQuery(Name = "after"), PageMark(1)]
    public string? After { get; init; }

    [FromQuery(Name = "limit"), RowLimit]
    public string? Limit { get; init; }
}

/// <summary>What is asked of a list by weeks. Its mark is a unit and a week.</summary>
[WeekOrder]
public sealed record WeeksRequest : IPagedRequest
{
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "from"), Week]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Week]
    public string? To { get; init; }

    [FromQuery(Name = "after"), PageMark(2, EndsWithWeek = true)]
    public string? After { get; init; }

    [FromQuery(Name = "limit"), RowLimit]
    public string? Limit { get; init; }
}

/// <summary>What is asked of the improvements.</summary>
public sealed record ImprovementsRequest : IPagedRequest
{
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "state"), StateName]
    public string? State { get; init; }

    [FromQuery(Name = "after"), PageMark(1)]
    public string? After { get; init; }

    [FromQuery(Name = "limit"), RowLimit]
    public string? Limit { get; init; }
}

/// <summary>What is asked of the gains.</summary>
public sealed record GainsRequest : IPagedRequest
{
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "year"), GainYear]
    public string? Year { get; init; }

    [FromQuery(Name = "after"), PageMark(2)]
    public string? After { get; init; }

    [FromQuery(Name = "limit"), RowLimit]
    public string? Limit { get; init; }
}
