package se.samlofte.pledges.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Link;
import se.samlofte.pledges.PledgeView;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Addresses of pledges and of what stands on their pages. */
public record PledgeLinks(Tenant tenant, Language language, List<PledgeView> known) {

    /** First word after the slug. */
    public static final String PATH = "/medborgarloften";

    /** What stands between a pledge and its reports. */
    static final String REPORTS = "/uppfoljning";

    /** @param period such as "2026-tertial-2" */
    public String report(PledgeView pledge, String period) {
        return pledge(pledge) + REPORTS + "/" + period;
    }

    public String list() {
        return tenant.path(language) + PATH;
    }

    public String pledge(PledgeView pledge) {
        return list() + "/" + pledge.id();
    }

    /** The pledge to print and keep. */
    public String paper(PledgeView pledge) {
        return pledge(pledge) + PaperPages.PDF;
    }

    /** Id of a commitment's card on its pledge's page. */
    public String anchor(String commitment) {
        return "lofte-" + commitment;
    }

    /** Id of a finding on its pledge's page. */
    public String finding(String finding) {
        return "underlag-" + finding;
    }

    /** What a link leads to; absent when that pledge is not published here. */
    public @Nullable Target target(@Nullable Link link) {
        if (link == null) {
            return null;
        }
        return known.stream()
                .filter(pledge -> pledge.id().equals(link.pledge()))
                .findFirst()
                .map(pledge -> new Target(pledge.title(), address(pledge, link.commitment())))
                .orElse(null);
    }

    /** Where the same commitment stands in other published documents. */
    public List<Target> tied(PledgeView here, CommitmentView commitment) {
        String tie = commitment.particulars().tie();
        return tie == null
                ? List.of()
                : known.stream()
                        .filter(pledge -> !pledge.id().equals(here.id()))
                        .flatMap(pledge -> pledge.allCommitments().stream()
                                .filter(other -> tie.equals(other.particulars().tie()))
                                .map(other -> new Target(pledge.title(), address(pledge, other.id()))))
                        .toList();
    }

    private String address(PledgeView pledge, @Nullable String commitment) {
        boolean there = commitment != null
                && pledge.allCommitments().stream().anyMatch(known -> known.id().equals(commitment));
        return there && commitment != null ? pledge(pledge) + "#" + anchor(commitment) : pledge(pledge);
    }

    public record Target(String title, String address) {}
}
