namespace PolicyCheck.Reporting.Templates;

/// <summary>The words of the sheet that says how to fill in the workbook.</summary>
internal static class InstructionTerms
{
    public static readonly ReportTerm Title = new("How to fill in the inventory", "Så fyller ni i inventeringen");

    public static readonly ReportTerm MeaningHeading = new("What the cells say", "Vad cellerna säger");
    public static readonly ReportTerm Written = new("You write", "Ni skriver");
    public static readonly ReportTerm Means = new("It means", "Det betyder");

    /// <summary>Headings and the sentences below them, before the table of meanings.</summary>
    public static readonly (ReportTerm Heading, ReportTerm[] Sentences)[] Before =
    [
        (new("In short", "I korthet"),
        [
            new("1. On the sheet About, write whose inventory it is and which day it describes.", "1. Skriv på bladet Om inventeringen vems inventeringen är och vilken dag den gäller."),
            new("2. On the sheet Accounts, one row an account. To begin with, four columns are enough: Account id, Platform, Display name and Status.", "2. Fyll i bladet Konton, en rad per konto. Till att börja med räcker fyra kolumner: Konto-id, Plattform, Visningsnamn och Status."),
            new("3. The other sheets have one row for each thing: a right of access, an archiving, a decision. Their first column says which account it concerns, with the same id as on the sheet Accounts.", "3. De andra bladen har en rad för varje sak: en behörighet, en arkivering, ett beslut. Första kolumnen säger vilket konto det gäller, med samma id som på bladet Konton."),
            new("Rest the pointer on a heading to see what the column means. Where there are fixed words, the cell has a list to choose from.", "Håll muspekaren över en rubrik för att se vad kolumnen betyder. Där det finns fasta ord har cellen en lista att välja ur."),
            new("Grey rows in italics, whose id begins with example-, show how it is meant. They are not read, and can be deleted.", "Grå kursiva rader, vars id börjar med exempel-, visar hur det är tänkt. De läses inte, och kan tas bort."),
        ]),
    ];

    /// <summary>What is written and what it means.</summary>
    public static readonly (ReportTerm Written, ReportTerm Means)[] Meanings =
    [
        (new("nothing, or: missing, unknown, ?", "ingenting, eller: saknas, okänt, ?"), new("You do not know. The report answers that a value is missing; it never takes this for a no.", "Ni vet inte. Rapporten svarar att uppgift saknas; den tar det aldrig för ett nej.")),
        (new("no", "nej"), new("You know that the answer is no.", "Ni vet att svaret är nej.")),
        (new("none", "inga"), new("You know that there are none. On a sheet of accounts' records: the account's id, and the word none in the column after it.", "Ni vet att det inte finns några. På blad med rader per konto: kontots id, och ordet inga i kolumnen efter.")),
        (new("no day, for something to be done", "inget datum, för något som ska göras"), new("Not done, if you called the section complete on the sheet About; otherwise not known.", "Inte gjort, om ni har angett avsnittet som fullständigt på bladet Om inventeringen; annars vet ni inte.")),
        (new("e-mail; phone", "e-post; telefon"), new("Several values in a cell, with a semicolon between them.", "Flera värden i en cell, med semikolon mellan.")),
        (new("2026-01-31", "2026-01-31"), new("A day: year, month, day.", "En dag: år, månad, dag.")),
    ];

    /// <summary>Headings and the sentences below them, after the table.</summary>
    public static readonly (ReportTerm Heading, ReportTerm[] Sentences)[] After =
    [
        (new("People and passwords", "Personer och lösenord"),
        [
            new("Write codes for people, such as p-01, and keep the list of who is who somewhere else. Names are replaced by codes when the workbook is read.", "Skriv koder för personer, till exempel p-01, och ha listan över vem som är vem någon annanstans. Namn byts ut mot koder när arbetsboken läses."),
            new("Passwords and log-in details do not belong here. A column that looks like passwords is not read.", "Lösenord och inloggningsuppgifter hör inte hemma här. En kolumn som ser ut som lösenord läses inte."),
        ]),
        (new("Sheets and columns", "Blad och kolumner"),
        [
            new("You may move, hide or delete columns, and add your own to the right on the sheet Accounts. Keep the names of the sheets and the headings: they are how the workbook is understood.", "Ni får flytta, dölja och ta bort kolumner, och lägga till egna längst till höger på bladet Konton. Behåll bladens namn och rubrikerna: det är med dem arbetsboken förstås."),
            new("Columns about the application, the closing and the page tree are folded on the sheet Accounts: press + above the columns to see them.", "Kolumner om ansökan, avslut och sidträdet är hopfällda på bladet Konton: tryck på + ovanför kolumnerna för att se dem."),
        ]),
        (new("Save and check", "Spara och kontrollera"),
        [
            new("Save it as an Excel workbook (.xlsx), named after the day: 2026-06-30.xlsx. Then run: policycheck check --snapshot 2026-06-30.xlsx", "Spara som Excel-arbetsbok (.xlsx) med dagen som namn: 2026-06-30.xlsx. Kör sedan: policycheck check --snapshot 2026-06-30.xlsx"),
            new("What cannot be read is told with sheet and cell, such as Accounts!F14. Correct it, save, and check again.", "Det som inte går att läsa anges med blad och cell, till exempel Konton!F14. Rätta, spara och kontrollera igen."),
        ]),
    ];
}
