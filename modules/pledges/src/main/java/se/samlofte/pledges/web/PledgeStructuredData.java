package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.web.PageFrame;
import tools.jackson.databind.json.JsonMapper;

/** A pledge in schema.org's words, for search engines: a work of a municipality and the police. */
record PledgeStructuredData(PageFrame frame, PledgeDataAddresses addresses) {

    String json(String base, PledgeView pledge) {
        Map<String, Object> work = thing("CreativeWork");
        work.put("@context", "https://schema.org");
        work.put("@id", base + addresses.page(pledge));
        work.put("url", base + addresses.page(pledge));
        work.put("name", pledge.title());
        work.put("description", pledge.summary());
        work.put("inLanguage", frame.language().tag());
        work.put("version", Integer.toString(pledge.version()));
        work.put("image", base + addresses.picture(pledge));
        work.put("creator", creators(base, pledge));
        coverage(pledge.period(), work);
        work.put(
                "encoding",
                List.of(
                        file(base + addresses.json(pledge), "application/json"),
                        file(base + addresses.csv(pledge), "text/csv")));
        work.put("hasPart", parts(base, pledge));
        return JsonMapper.shared().writeValueAsString(work);
    }

    private List<Object> creators(String base, PledgeView pledge) {
        List<Object> creators = new ArrayList<>();
        Map<String, Object> municipality = thing("GovernmentOrganization");
        municipality.put("name", frame.tenant().officialName());
        municipality.put("url", base + frame.tenant().path(frame.language()));
        creators.add(municipality);
        TenantProfile.PoliceUnit police = frame.profile().policeUnit();
        if (police != null && pledge.parties().stream().anyMatch(party -> party.party() == Party.Kind.POLICE)) {
            Map<String, Object> unit = thing("GovernmentOrganization");
            unit.put("name", police.display());
            creators.add(unit);
        }
        return creators;
    }

    private static void coverage(Period period, Map<String, Object> work) {
        if (period.from() != null) {
            work.put("temporalCoverage", period.from() + "/" + (period.to() == null ? ".." : period.to()));
        }
    }

    private List<Object> parts(String base, PledgeView pledge) {
        List<Object> parts = new ArrayList<>();
        for (CommitmentView commitment : pledge.allCommitments()) {
            Map<String, Object> part = thing("CreativeWork");
            part.put("position", parts.size() + 1);
            part.put("text", commitment.text());
            part.put("url", base + addresses.page(pledge) + "#lofte-" + commitment.id());
            parts.add(part);
        }
        return parts;
    }

    private static Map<String, Object> file(String address, String type) {
        Map<String, Object> file = thing("MediaObject");
        file.put("contentUrl", address);
        file.put("encodingFormat", type);
        return file;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }
}
