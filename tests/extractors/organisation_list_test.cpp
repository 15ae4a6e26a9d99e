#include "extractors/facts/organisation_list.h"

#include <algorithm>

#include "catch.h"

using namespace griffier;

TEST_CASE("the list is whole", "[organisations]") {
    auto count = [](const char* kind) {
        const auto& list = listed_organisations();
        return std::count_if(list.begin(), list.end(), [&](const ListedOrganisation& o) { return o.kind == kind; });
    };
    CHECK(count("gemeente") == 349);
    CHECK(count("provincie") == 12);
    CHECK(count("waterschap") == 21);
    for (const ListedOrganisation& o : listed_organisations()) {
        INFO(o.name);
        CHECK_FALSE(o.name.empty());
        CHECK((o.kind == "waterschap") == o.code.empty());
    }
}

TEST_CASE("a body has its code, a namesake has none", "[organisations]") {
    CHECK(cbs_code("Zoetermeer") == "GM0637");
    CHECK(cbs_code("zoetermeer") == "GM0637");
    CHECK(cbs_code("Utrecht") == "GM0344");
    CHECK(cbs_code("Provincie Utrecht") == "PV26");
    CHECK(cbs_code("Den Haag") == "GM0518");
    CHECK(cbs_code("Hengelo") == "GM0164");
    CHECK(cbs_code("Bergen (NH.)") == "GM0373");
    CHECK(cbs_code("Bergen") == "");  // two of that name
    CHECK(cbs_code("GGD Flevoland") == "");
    CHECK(cbs_code("") == "");
}

TEST_CASE("a listed name in a title", "[organisations]") {
    CHECK(organisation_in("Programmabegroting 2024-2027 Zoetermeer") == "Zoetermeer");
    CHECK(organisation_in("Jaarstukken Capelle aan den IJssel 2022") == "Capelle aan den IJssel");
    CHECK(organisation_in("Begroting Hoogheemraadschap van Delfland") == "Hoogheemraadschap van Delfland");
    CHECK(organisation_in("Best practices van 2024") == "");
    CHECK(organisation_in("Begroting van de gemeente Best") == "Best");
    CHECK(organisation_in("Zoetermeerse jeugd") == "");
    CHECK(organisation_in("Kadernota 2025") == "");
}
