package se.samlofte.pledges.reading;

/** Words that entries of a list of promises begin with. */
final class Items {

    static final String VERBS =
            "genomför[a]?|arbeta[r]?|fortsätt(?:a|er)|utveckla[r]?|verka[r]?|vara|skapa[r]?|erbjud(?:a|er)|bjud(?:a|er)|stärk(?:a|er)|minska[r]?|öka[r]?|förebygg(?:a|er)|motverka[r]?|prioritera[r]?|delta[r]?|medverka[r]?|informera[r]?|utbilda[r]?|besök(?:a|er)|ha[r]?|ge[r]?|håll(?:a|er)|se(?:r)?|ta[r]?|följ(?:a|er)|starta[r]?|inför(?:a)?|inventera[r]?|kartlägg(?:a|er)|samverka[r]?|bedriv(?:a|er)|anordna[r]?|arrangera[r]?|rikta[r]?|utöka[r]?|patrullera[r]?|kontrollera[r]?|inkludera[r]?|stötta[r]?|stödj(?:a|er)|upprätta[r]?|ordna[r]?|identifiera[r]?|synas|intensifiera[r]?|fokusera[r]?|låta|sprid(?:a|er)|använd(?:a|er)|förbättra[r]?|höj(?:a|er)|säkerställ(?:a|er)|upptäck(?:a|er)|tillsätt(?:a|er)|uppmärksamma[r]?|bidra[r]?|träffa[r]?|bygg(?:a|er)|förstärk(?:a|er)|skicka[r]?|främja[r]?|bevaka[r]?|agera[r]?|ingrip(?:a|er)|sätt(?:a|er)|fotpatrullera|etablera[r]?|ökad|ökat|utökad|fler|hög|minst|regelbund(?:en|na)|riktade|synlig|gemensamma|årlig[a]?|aktivt|tidigt|tillsammans|gemensamt|i samverkan|en |ett |två |tre ";

    static final String INFINITIVES =
            "genomföra|arbeta|fortsätta|utveckla|verka|vara|skapa|erbjuda|bjuda|stärka|minska|öka|förebygga|motverka|prioritera|delta|medverka|informera|utbilda|besöka|ha|ge|hålla|se|ta|följa|starta|införa|inventera|kartlägga|samverka|bedriva|anordna|arrangera|rikta|utöka|patrullera|kontrollera|inkludera|stötta|stödja|upprätta|ordna|identifiera|synas|intensifiera|fokusera|låta|sprida|använda|förbättra|höja|säkerställa|upptäcka|tillsätta|uppmärksamma|bidra|träffa|bygga|förstärka|skicka|främja|bevaka|agera|ingripa|sätta|fotpatrullera|etablera|göra|tillsammans|gemensamt|i samverkan|i samarbete";

    private Items() {}
}
