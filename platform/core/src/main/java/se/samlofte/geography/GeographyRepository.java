package se.samlofte.geography;

import static se.samlofte.geography.db.Tables.COUNTY;
import static se.samlofte.geography.db.Tables.LOCAL_POLICE_AREA;
import static se.samlofte.geography.db.Tables.LOCAL_POLICE_AREA_MUNICIPALITY;
import static se.samlofte.geography.db.Tables.MUNICIPALITY;
import static se.samlofte.geography.db.Tables.POLICE_REGION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class GeographyRepository {

    private final DSLContext sql;

    GeographyRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Municipality> municipalities() {
        return sql.select(
                        MUNICIPALITY.CODE.convertFrom(MunicipalityCode::new),
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.OFFICIAL_NAME,
                        MUNICIPALITY.SLUG,
                        COUNTY.NAME,
                        POLICE_REGION.NAME,
                        MUNICIPALITY.LATITUDE,
                        MUNICIPALITY.LONGITUDE)
                .from(MUNICIPALITY)
                .join(COUNTY)
                .on(COUNTY.CODE.eq(MUNICIPALITY.COUNTY_CODE))
                .join(POLICE_REGION)
                .on(POLICE_REGION.CODE.eq(COUNTY.POLICE_REGION_CODE))
                .orderBy(MUNICIPALITY.CODE)
                .fetch(Records.mapping(Municipality::new));
    }

    public void save(ReferenceData data) {
        data.policeRegions().forEach(this::save);
        data.counties().forEach(this::save);
        data.municipalities().forEach(this::save);
        data.localPoliceAreas().forEach(this::save);
    }

    private void save(ReferenceData.PoliceRegion region) {
        sql.insertInto(POLICE_REGION, POLICE_REGION.CODE, POLICE_REGION.NAME)
                .values(region.code(), region.name())
                .onConflict(POLICE_REGION.CODE)
                .doUpdate()
                .set(POLICE_REGION.NAME, region.name())
                .execute();
    }

    private void save(ReferenceData.County county) {
        sql.insertInto(COUNTY, COUNTY.CODE, COUNTY.NAME, COUNTY.LETTER, COUNTY.POLICE_REGION_CODE)
                .values(county.code(), county.name(), county.letter(), county.policeRegion())
                .onConflict(COUNTY.CODE)
                .doUpdate()
                .set(COUNTY.NAME, county.name())
                .set(COUNTY.LETTER, county.letter())
                .set(COUNTY.POLICE_REGION_CODE, county.policeRegion())
                .execute();
    }

    private void save(ReferenceData.MunicipalityRow row) {
        sql.insertInto(
                        MUNICIPALITY,
                        MUNICIPALITY.CODE,
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.OFFICIAL_NAME,
                        MUNICIPALITY.COUNTY_CODE,
                        MUNICIPALITY.SLUG,
                        MUNICIPALITY.LATITUDE,
                        MUNICIPALITY.LONGITUDE)
                .values(
                        row.code().value(),
                        row.name(),
                        row.officialName(),
                        row.county(),
                        row.slug(),
                        row.latitude(),
                        row.longitude())
                .onConflict(MUNICIPALITY.CODE)
                .doUpdate()
                .set(MUNICIPALITY.NAME, row.name())
                .set(MUNICIPALITY.OFFICIAL_NAME, row.officialName())
                .set(MUNICIPALITY.SLUG, row.slug())
                .set(MUNICIPALITY.LATITUDE, row.latitude())
                .set(MUNICIPALITY.LONGITUDE, row.longitude())
                .execute();
    }

    private void save(ReferenceData.LocalPoliceArea area) {
        sql.insertInto(
                        LOCAL_POLICE_AREA,
                        LOCAL_POLICE_AREA.POLICE_REGION_CODE,
                        LOCAL_POLICE_AREA.NAME,
                        LOCAL_POLICE_AREA.POLICE_AREA,
                        LOCAL_POLICE_AREA.SOURCE)
                .values(area.region(), area.name(), area.policeArea(), area.source())
                .onConflict(LOCAL_POLICE_AREA.POLICE_REGION_CODE, LOCAL_POLICE_AREA.NAME)
                .doUpdate()
                .set(LOCAL_POLICE_AREA.POLICE_AREA, area.policeArea())
                .set(LOCAL_POLICE_AREA.SOURCE, area.source())
                .execute();
        for (MunicipalityCode code : area.municipalities()) {
            sql.insertInto(
                            LOCAL_POLICE_AREA_MUNICIPALITY,
                            LOCAL_POLICE_AREA_MUNICIPALITY.POLICE_REGION_CODE,
                            LOCAL_POLICE_AREA_MUNICIPALITY.NAME,
                            LOCAL_POLICE_AREA_MUNICIPALITY.MUNICIPALITY_CODE)
                    .values(area.region(), area.name(), code.value())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
