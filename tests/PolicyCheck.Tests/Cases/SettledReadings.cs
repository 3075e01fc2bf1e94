using static PolicyCheck.Tests.Cases.Baseline;

namespace PolicyCheck.Tests.Cases;

/// <summary>Cases in which the clauses can be read in more than one way; each pins the reading that was settled on.</summary>
public sealed class SettledReadings
{
    [Fact]
    public void No_closing_record_of_a_closed_account_is_unknown()
    {
        CaseTable.Check(Hbg, Closed + "closure = null", HbgShut + "HBG-A5b Pass, HBG-11b HBG-11c Unknown");
        CaseTable.Check(Ost, "status = Closed; closedOn = 2026-10-15; closure = null", CaseTable.OstOpen + " N/A, OST-H1b Gap, OST-R2a OST-R2c Unknown, OST-R2d Any");
    }

    [Fact]
    public void No_register_entry_is_unknown() => CaseTable.Check(Hal, "register = null", "HAL-11f Unknown");

    [Fact]
    public void A_closing_after_the_day_asked_about_need_not_be_reported_yet() =>
        CaseTable.Check(Hbg, "status = Closing; closedOn = 2026-12-31", "HBG-11b Pending, HBG-A5b N/A");

    [Fact]
    public void An_opening_after_the_day_asked_about_need_not_be_reported_yet() =>
        CaseTable.Check(Hbg, "openedOn = 2026-12-01; archiveEvents = []", CaseTable.HbgOpen + " HBG-A5b HBG-11a N/A");

    [Fact]
    public void A_renaming_after_the_day_asked_about_need_not_be_reported_yet() =>
        CaseTable.Check(Hbg, "changeNotices = [ { change: Renamed, occurredOn: 2026-12-01, notifiedOn: null, notifiedRole: SocialMediaLead } ]", "HBG-A5b N/A");

    [Fact]
    public void A_status_that_is_not_known_does_not_hide_a_gap()
    {
        CaseTable.Check(Hbg, "status = null; profile.senderStatedIn = []", "HBG-1a Gap, HBG-11b HBG-11c Any");
        CaseTable.Check(Hbg, "status = null; archiveEvents = []", "HBG-11a Gap, HBG-11b HBG-11c Any");
        CaseTable.Check(Ost, "status = null; archiveEvents = []", "OST-R1a Gap, OST-R2a OST-R2c OST-R2d Any");
    }

    [Fact]
    public void Who_applied_and_how_does_not_depend_on_the_day_of_opening()
    {
        CaseTable.Check(Vof, "openedOn = null; startApplication.submittedByRole = Communicator", "VOF-2a HBG-A5b HBG-A6c Unknown, VOF-2b Gap");
        CaseTable.Check(Vof, "openedOn = null; startApplication.channel = Form", "VOF-2a HBG-A5b HBG-A6c Unknown, VOF-2c Gap");
    }

    [Fact]
    public void A_capture_sent_before_it_was_taken_is_not_registered_either() =>
        CaseTable.Check(Vof, "archiveEvents[0].sentToRegistrarOn = 2025-10-09", "VOF-5j VOF-5k Gap");

    [Fact]
    public void The_capture_that_was_sent_is_the_one_to_be_registered() => CaseTable.Check(Vof, """
        archiveEvents[0].registeredOn = null;
        archiveEvents += { kind: Screenshot, capturedOn: 2025-05-05, succeeded: true, sentToRegistrarOn: 2025-05-01, registeredOn: 2025-05-06, registryRef: VON-3 }
        """, "VOF-5k Gap");

    [Fact]
    public void An_archive_that_is_too_early_does_not_heal_one_that_is_too_late() => CaseTable.Check(Ost, """
        status = Closed; closedOn = 2026-10-20; closure = { noticePublishedOn: 2026-10-01 };
        archiveEvents += { kind: FullExport, trigger: PreClosure, capturedOn: 2026-10-14, succeeded: true };
        archiveEvents += { kind: FullExport, trigger: PreClosure, capturedOn: 2026-10-21, succeeded: true }
        """, CaseTable.OstOpen + " N/A, OST-H1b OST-R2a Gap, OST-R2c Pass, OST-R2d Advisory");

    [Fact]
    public void Whether_there_is_a_shared_login_is_unknown_even_if_the_right_person_holds_one() => CaseTable.Check(
        Hbg, "usesSharedCredentials = null; access += { personRef: lead, role: CredentialHolder, designated: true, validFrom: 2022-03-01 }", "HBG-3b HBG-3c Unknown");

    [Fact]
    public void An_owner_that_is_not_known_leaves_vof_s_rules_unknown() =>
        CaseTable.Check(Vof, "ownerUnitId = null; archiveEvents = []; startApplication.channel = Form", "HBG-11a Gap, HBG-A3a Unknown, VOF-2a VOF-2b Any, VOF-1c VOF-2c VOF-2d VOF-3b VOF-5i VOF-5j VOF-5k Unknown, VOF-1d VOF-5a VOF-5b N/A");

    [Fact]
    public void Opened_when_and_the_running_period_without_capture_is_unknown() =>
        CaseTable.Check(Hbg, "openedOn = null; archiveEvents = [ { kind: Screenshot, capturedOn: 2026-03-10, succeeded: true } ]", "HBG-11a HBG-A5b HBG-A6c Unknown");

    [Fact]
    public void Opened_when_and_a_notice_in_time() => CaseTable.Check(
        Hbg, "openedOn = null; changeNotices = [ { change: Opened, occurredOn: 2026-08-01, notifiedOn: 2026-08-02, notifiedRole: SocialMediaLead } ]", "HBG-A5b Pass, HBG-A6c Unknown");

    [Fact]
    public void Communications_is_known_by_its_id() =>
        CaseTable.Check(Hal, "/units = null; /dataCompleteness.units = Absent", "HAL-10e Unknown, HAL-10f Pass, HAL-1b HAL-1c HAL-4b HAL-16c1 HAL-16c2 HAL-16c3 Unknown");

    private const string HbgShut = CaseTable.HbgOpen + " N/A, ";

    private const string Closed = """
        status = Closed; closedOn = 2026-10-15;
        changeNotices = [ { change: Closed, occurredOn: 2026-10-15, notifiedOn: 2026-10-15, notifiedRole: SocialMediaLead } ];

        """;
}
