package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Reading.Reach;
import se.samlofte.pledges.reading.Reading.Signer;
import se.samlofte.pledges.reading.SourceText.Span;

/** Takes the blocks out of a page that are about persons: signatures, and whom to ask. */
final class PeopleWalk {

    private static final Pattern NAME_AND_ROLE =
            Pattern.compile("^(" + People.NAME_WORDS + ")(?:, {0,2}| [–-] |: )(\\S.{2,100})$");
    private static final Pattern ROLE_AND_NAME =
            Pattern.compile("^(\\p{L}[\\p{L} ]{3,60}?)(?::| –|,)? (" + People.NAME_WORDS + ")$");
    private static final Pattern COLUMNS = Pattern.compile("[ \\u00A0]{3,}|\\t+");
    private static final Pattern DATED = Pattern.compile(
            "^[a-zåäö]+(?: [a-zåäö]+)?,? (?:den )?(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} [a-z]+ \\d{4})\\.?$");
    private static final Pattern BELONGS = Pattern.compile(
            "^(?:region |polisregion |lokalpolisområde |polisen|polismyndigheten|[a-zåäö]+s? kommun$|socialdemokraterna|moderaterna)");
    private static final Pattern LABEL = Pattern.compile("^(.{2,60}?):? {0,3}(?=(?:\\+46|0)\\d)");
    private static final int LINES = 6;

    private final List<Block> blocks;
    private final BitSet taken = new BitSet();
    private final List<Signer> signers = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    PeopleWalk(List<Block> blocks) {
        this.blocks = blocks;
        for (int i = 0; i < blocks.size(); i++) {
            if (!taken.get(i) && blocks.get(i).span().length() <= 240) {
                read(i);
            }
        }
    }

    private void read(int i) {
        Span line = blocks.get(i).span();
        if (columns(i) || person(i, line)) {
            return;
        }
        if (line.has(DATED)) {
            taken.set(i);
            return;
        }
        if (blocks.get(i).oneLine()) {
            service(i, line);
        }
    }

    private boolean person(int i, Span line) {
        if (!blocks.get(i).oneLine()) {
            return false;
        }
        if (People.isName(line)) {
            return named(i, line, roleAt(i + 1), i + 1);
        }
        String text = line.text();
        Matcher both = NAME_AND_ROLE.matcher(text);
        if (both.matches() && text.length() == line.length() && People.isName(line.part(both.start(1), both.end(1)))) {
            Span role = line.part(both.start(2), both.end(2));
            return People.isRole(role) && named(i, line.part(both.start(1), both.end(1)), role, i);
        }
        Matcher turned = ROLE_AND_NAME.matcher(text);
        if (turned.matches()
                && text.length() == line.length()
                && People.isName(line.part(turned.start(2), turned.end(2)))) {
            Span role = line.part(turned.start(1), turned.end(1));
            return People.isRole(role) && named(i, line.part(turned.start(2), turned.end(2)), role, i);
        }
        boolean roleFirst = People.isRole(line)
                && i + 1 < blocks.size()
                && People.isName(blocks.get(i + 1).span())
                && (roleAt(i + 2) == null
                        || blocks.get(i + 2).gap() && !blocks.get(i + 1).gap());
        return roleFirst && named(i, blocks.get(i + 1).span(), line, i + 1);
    }

    private @Nullable Span roleAt(int i) {
        if (i >= blocks.size() || blocks.get(i).isItem()) {
            return null;
        }
        Span line = blocks.get(i).span();
        return People.isRole(line) && !People.isName(line) && People.email(line) == null ? line : null;
    }

    /** @param last the last block that name and role take */
    private boolean named(int first, Span name, @Nullable Span role, int last) {
        int end = role == null ? first : Math.max(first, last);
        String email = null;
        String phone = null;
        int next = end + 1;
        while (next < blocks.size()
                && next <= end + LINES
                && People.isReachLine(blocks.get(next).span())
                && !People.isName(blocks.get(next).span())) {
            Span line = blocks.get(next).span();
            email = email == null ? People.email(line) : email;
            phone = phone == null ? People.phone(line) : phone;
            next++;
        }
        if (role == null && email == null && phone == null) {
            return false;
        }
        Span until = blocks.get(next - 1).span();
        Quote quote = new Quote(blocks.get(first).span().start(), until.end());
        if (email == null && phone == null && role != null && People.signs(role)) {
            signers.add(People.signer(name, role));
            if (next < blocks.size()
                    && blocks.get(next).span().length() < 60
                    && blocks.get(next).span().has(BELONGS)
                    && blocks.get(next).oneLine()) {
                next++;
            }
        } else if (names.add(name.text()) || email != null || phone != null) {
            reaches.removeIf(reach -> name.text().equals(reach.name()));
            reaches.add(People.reach(name, role, email, phone, quote));
        }
        taken.set(first, next);
        return true;
    }

    /** Two names beside each other, their roles below them. */
    private boolean columns(int i) {
        if (i + 1 >= blocks.size()) {
            return false;
        }
        List<Span> left = cells(blocks.get(i).span());
        List<Span> right = cells(blocks.get(i + 1).span());
        if (left.size() < 2 || left.size() != right.size() || !left.stream().allMatch(People::isName)) {
            return false;
        }
        for (int cell = 0; cell < left.size(); cell++) {
            signers.add(People.signer(left.get(cell), right.get(cell)));
        }
        taken.set(i, i + 2);
        return true;
    }

    private static List<Span> cells(Span line) {
        List<Span> cells = new ArrayList<>();
        Matcher gap = COLUMNS.matcher(line.of().source()).region(line.start(), line.end());
        int start = 0;
        while (gap.find()) {
            cells.add(line.part(start, gap.start() - line.start()));
            start = gap.end() - line.start();
        }
        cells.add(line.from(start));
        return cells;
    }

    /** "Socialjouren: 018-00 00 00". */
    private void service(int i, Span line) {
        String email = People.email(line);
        Span phone = People.phoneSpan(line);
        boolean sentence = line.length() > 90;
        if (email == null && phone == null || sentence) {
            return;
        }
        Matcher label = line.matcher(LABEL);
        Span role = phone != null && label.find() && label.end() <= phone.start() - line.start() + 1
                ? line.part(label.start(1), label.end(1))
                : null;
        boolean plain = role != null && People.isReachLine(role) && !role.low().startsWith("växel");
        reaches.add(People.reach(
                null, plain || role == null ? null : withoutColon(role), email, People.phone(line), line.quote()));
        taken.set(i);
    }

    private static Span withoutColon(Span role) {
        return role.last() == ':' ? role.part(0, role.length() - 1) : role;
    }

    /** The name alone, once more on the page. */
    boolean isTaken(int i) {
        Span line = blocks.get(i).span();
        return taken.get(i) || People.isName(line) && knows(line.text());
    }

    private boolean knows(String name) {
        return reaches.stream().anyMatch(reach -> name.equals(reach.name()))
                || signers.stream().anyMatch(signer -> signer.name().equals(name));
    }

    List<Signer> signers() {
        return signers;
    }

    List<Reach> reaches() {
        return reaches;
    }
}
