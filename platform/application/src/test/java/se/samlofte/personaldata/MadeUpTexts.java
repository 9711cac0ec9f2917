package se.samlofte.personaldata;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Swedish sentences with made-up personal data in the ways people write it, and ordinary ones without any. */
final class MadeUpTexts {

    /** @param start where the planted words begin */
    record Planted(String text, Finding.Kind kind, int start, int end) {}

    private static final List<String> SENTENCES = List.of(
            "Vi har pratat med %s om tryggheten vid torget.",
            "Enligt anteckningen gäller det %s, som bor nära stationen.",
            "Ärendet rör %s och följs upp i maj 2026.",
            "%s var på plats den 12 mars kl. 21.30 när polisen kom.",
            "På mötet den 3 april 2025 nämndes (%s) flera gånger.",
            "Kontakta %s. Kommunen återkommer under hösten 2026.",
            "Det står så här i protokollet: %s; därefter avslutades mötet.",
            "Rapporten från LPO Ängelholm, dnr KS 2025/114, nämner %s på sidan 14.",
            "Föreningen fick 25 000 kronor\noch %s skrev under.");
    private static final List<String> VEHICLES = List.of(
            "Bilen %s stod felparkerad vid skolan.",
            "En moped med regnr %s kördes på gångvägen.",
            "Fordonet (%s) har setts flera kvällar.",
            "En vit skåpbil, %s, körde runt i området.",
            "Skylten var %s enligt vittnet.");
    private static final List<String> SCHOOLS = List.of(
            "Vallaskolan", "Björkskolan", "Centralskolan", "Sankt Olofs skola", "Norrskolan", "Kubens förskola");
    private static final List<String> NAMES =
            List.of("Elsa", "Noah", "Fatima", "Mohammed", "Kalle", "Astrid", "Yusuf", "Linnéa", "Filip", "Amina");
    private static final List<String> RARE_NAMES = List.of("Xerxes", "Svantevit", "Peregrin", "Tindarika", "Bodvar");
    private static final List<String> ORDINARY = List.of(
            "Polisen och kommunen genomför minst %d trygghetsvandringar under %d.",
            "Kommunen avsätter %d 000 kronor till belysning fram till den 31 december %d.",
            "Ring växeln på 0435-550 00 vardagar kl. 8–16, eller 114 14 för polisen, ärende %d av %d.",
            "Diarienummer KS %2$d/00%1$d, beslut i § %1$d den 12 mars %2$d.",
            "Besöksadress: Storgatan %d, 286 31 Örkelljunga. Löftet gäller %d.",
            "Vid pågående brott ring 112. Under %2$d kom %1$d samtal till 113 13.",
            "Andelen som känner sig trygga ökade från %d,4 till 81,2 procent mellan 2019-01-01 och %d-12-31.",
            "Organisationsnummer 212000-1355, dnr KSN-%2$d-00%1$d, SFS 2023:196.",
            "Nattvandrarna gick %d kvällar kl. 21.00–01.30 sommaren %d.",
            "I åk 8 på skolorna svarade %d elever på enkäten %d.",
            "Rektor Anna Berg på Vallaskolan informerade %d elever i årskurs 8 under %d.",
            "Elever i årskurs 5 på Björkskolan deltog, %d stycken, hösten %d.",
            "Polisen kontrollerade %d fordon och per 100 bilar kördes 12 för fort under %d.",
            "Mejla kontakt@example.se eller ring 0771-11 22 33, dygnet runt, senast dag %d i maj %d.",
            "Bankgiro 5050-1055, belopp %d 500 kr, period 2026-01–%d-06.",
            "Riktnumret är 0435 och postnumret 281 80. Protokoll %d/%d.",
            "Var 14:e dag, minst %d gånger per år, till och med vecka 26 %d.",
            "Enligt NTU %2$d oroar sig %1$d procent; se SOU 2021:68 och prop. 2022/23:43.",
            "Kommunpolisen finns på Centralskolan %d dagar i månaden under %d.",
            "Buss 512 går från LPO:s kontor; SMS 71 700 stänger %d maj %d.");

    private final RandomGenerator random;

    MadeUpTexts(RandomGenerator random) {
        this.random = random;
    }

    Planted planted(Finding.Kind kind) {
        String words =
                switch (kind) {
                    case PERSONAL_NUMBER -> personalNumber();
                    case REGISTRATION_NUMBER -> registrationNumber();
                    case CASE_NUMBER -> caseNumber();
                    case PHONE -> phone();
                    case CHILD_AT_SCHOOL -> child();
                };
        boolean smallAndApart = kind == Finding.Kind.REGISTRATION_NUMBER && words.matches("[a-z]{3} .*");
        String sentence = one(smallAndApart ? VEHICLES : SENTENCES);
        int start = sentence.indexOf("%s");
        return new Planted(sentence.replace("%s", words), kind, start, start + words.length());
    }

    String ordinary() {
        return one(ORDINARY).formatted(random.nextInt(2, 99), random.nextInt(2015, 2031));
    }

    private String personalNumber() {
        LocalDate born = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(36_000));
        int day = born.getDayOfMonth() + (random.nextInt(5) == 0 ? 60 : 0);
        String date = "%02d%02d%02d".formatted(born.getYear() % 100, born.getMonthValue(), day);
        String nine = date + "%03d".formatted(random.nextInt(1000));
        String last = nine.substring(6) + checkDigit(nine);
        String century = Integer.toString(born.getYear() / 100);
        String yy = date.substring(0, 2);
        String mm = date.substring(2, 4);
        String dd = date.substring(4);
        return one(List.of(
                date + "-" + last,
                date + last,
                date + " " + last,
                date + " - " + last,
                date + "–" + last,
                date + "\u2011" + last,
                date + "+" + last,
                century + date + "-" + last,
                century + date + last,
                century + date + " " + last,
                century + date + "\u00a0" + last,
                century + yy + "-" + mm + "-" + dd + "-" + last,
                century + yy + "-" + mm + "-" + dd + " " + last,
                century + yy + " " + mm + " " + dd + " " + last,
                yy + " " + mm + " " + dd + "-" + last,
                yy + "." + mm + "." + dd + "-" + last,
                yy + mm + dd + " –" + last));
    }

    private String registrationNumber() {
        String letters = letters(3, "ABCDEFGHJKLMNOPRSTUWXYZ");
        String end = random.nextBoolean()
                ? "%03d".formatted(random.nextInt(1000))
                : "%02d".formatted(random.nextInt(100)) + letters(1, "ABCDEFGHJKLMNPRSTUWXYZ");
        return one(List.of(
                letters + end,
                letters + " " + end,
                letters + "-" + end,
                letters + "\u00a0" + end,
                (letters + end).toLowerCase(java.util.Locale.ROOT),
                (letters + " " + end).toLowerCase(java.util.Locale.ROOT)));
    }

    private String caseNumber() {
        String unit = "%04d".formatted(random.nextInt(100, 5999));
        int number = random.nextInt(10_000, 1_800_000);
        int year = random.nextInt(15, 27);
        return one(List.of(
                unit + "-K" + number + "-" + year,
                unit + "-k" + number + "-" + year,
                unit + " K" + number + "-" + year,
                unit + "–K" + number + "–" + year,
                unit + " - K" + number + " - " + year,
                unit + "K" + number + "-" + year,
                unit + "-K " + number + "-20" + year,
                unit + "-K" + number + "/" + year,
                "K" + number + "-" + year,
                "K " + number + "-" + year));
    }

    private String phone() {
        String mobile = one(List.of("70", "72", "73", "76", "79"));
        String seven = "%07d".formatted(random.nextInt(1_000_000, 9_999_999));
        String a = seven.substring(0, 3);
        String b = seven.substring(3, 5);
        String c = seven.substring(5);
        return one(List.of(
                "0" + mobile + "-" + a + " " + b + " " + c,
                "0" + mobile + seven,
                "0" + mobile + " " + a + " " + b + " " + c,
                "0" + mobile + "-" + seven,
                "0" + mobile + "/" + a + b + c,
                "+46" + mobile + seven,
                "+46 " + mobile + " " + a + " " + b + " " + c,
                "+46 (0)" + mobile + "-" + a + " " + b + " " + c,
                "0046" + mobile + seven,
                "0435-5" + seven.substring(0, 4),
                "08-12" + seven.substring(0, 1) + " " + b + " " + c,
                "031-7" + seven.substring(0, 2) + " " + b + " " + c));
    }

    private String child() {
        String name = one(NAMES);
        String school = one(SCHOOLS);
        int age = random.nextInt(5, 16);
        return one(List.of(
                name + " i 4B på " + school,
                name + ", " + age + " år, som går på " + school,
                "eleven " + one(RARE_NAMES) + " på " + school,
                "pojken " + one(RARE_NAMES) + " från " + school,
                name + " Lindqvist i årskurs " + random.nextInt(1, 10) + " på " + school,
                "en flicka som heter " + one(RARE_NAMES) + " på " + school,
                "dottern " + name + " på " + school,
                name + " i klass 7 på " + school,
                "den " + age + "-årige " + one(RARE_NAMES) + " på " + school,
                name + " (" + age + " år, " + school + ")"));
    }

    private String letters(int count, String of) {
        StringBuilder letters = new StringBuilder();
        do {
            letters.setLength(0);
            for (int i = 0; i < count; i++) {
                letters.append(of.charAt(random.nextInt(of.length())));
            }
        } while (letters.toString().equals("TEL"));
        return letters.toString();
    }

    static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int value = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value / 10 + value % 10;
        }
        return (10 - sum % 10) % 10;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
