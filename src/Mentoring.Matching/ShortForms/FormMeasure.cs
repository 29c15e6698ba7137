namespace Mentoring.Matching.ShortForms;

/// <summary>Of what a share is kept.</summary>
public enum FormMeasure
{
    /// <summary>Of the quality of asking all. Asking none keeps much of it already.</summary>
    Quality,

    /// <summary>Of what asking all adds to asking none: the harder measure.</summary>
    Gain,
}
