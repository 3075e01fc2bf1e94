using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>Hallstahammar: what only people can vouch for.</summary>
public sealed class HalAttestationCases
{
    private static readonly CaseTable Cases = new()
    {
        { "nobody has attested anything", Hal, "/attestations = []",
            "HAL-1b HAL-1c HAL-4b HAL-5b HAL-12q HAL-13b HAL-13c1 HAL-13c2 HAL-13c3 HAL-14b " + CaseTable.HalAttested + " AttestationDue" },
        { "T35 archiving attested with a no", Hal, Later("10b6", "Account", "hal", "UnitManager", "No"), "HAL-10b6 Gap" },
        { "10b the heads of other things do not count", Hal, "/attestations = []; " + Later("10b1", "Account", "hal", "Communicator", "Yes"),
            "HAL-1b HAL-1c HAL-4b HAL-5b HAL-12q HAL-13b HAL-13c1 HAL-13c2 HAL-13c3 HAL-14b " + CaseTable.HalAttested + " AttestationDue" },
        { "3b a no is no gap", Hal, Later("3b", "Account", "hal", "CommsFunction", "No"), "HAL-3b Advisory" },
        { "11h attested, but the picture is another", Hal, "profile.pictureKind = Other", "HAL-11h Gap" },
        { "11h attested, nobody has looked at the picture", Hal, "profile.pictureKind = null", "" },
        { "5b attested, but no strategy was decided", Hal, "/governance.strategy = { decidedOn: null }", "HAL-5b Gap" },
        { "5b attested, strategy not known", Hal, "/governance.strategy = null", "" },
        { "13c1 not needed here", Hal, Later("13c1", "Organisation", "hallstahammar", "Registrar", "NotApplicable"), "HAL-13c1 Any" },
        { "13c3 a no of the registrar", Hal, Later("13c3", "Organisation", "hallstahammar", "Registrar", "No"), "HAL-13c3 Gap" },
        { "1c 12c one attestation for both", Hal, Later("12c", "Unit", "hal-kommunikation", "CommsFunction", "No"), "HAL-1c Gap" },
        { "14b one of the three", Hal, Later("14b", "Person", "h2", "UnitManager", "Partly"), "HAL-14b Gap" },
        { "14b somebody without access", Hal, Later("14b", "Person", "fritids", "UnitManager", "No"), "" },
        { "12q an editor too", Hal, Later("12q", "Person", "barn", "Communicator", "No") + "; access += { personRef: barn, role: Editor, designated: true, validFrom: 2025-09-01 }", "HAL-12q Gap" },
        { "12g a sample is good for half a year", Hal, SampleOf("2026-05-20"), "" },
        { "12g a sample half a year and a day ago", Hal, SampleOf("2026-05-19"), "HAL-12g AttestationDue" },
    };

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_from_the_clauses(string name) => Cases.Check(name);

    /// <summary>Of two answers on one day the worse counts.</summary>
    private static string Later(string clause, string kind, string subject, string role, string outcome) =>
        $"/attestations += {{ clauseId: HAL-{clause}, subjectKind: {kind}, subjectId: {subject}, attestedByRole: {role}, attestedOn: 2026-11-20, outcome: {outcome} }}";

    private static string SampleOf(string day) => $"/attestations[{HalAttestations.IndexOf("12g")}].attestedOn = {day}";
}
