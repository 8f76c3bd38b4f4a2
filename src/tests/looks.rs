//! Who looked at a case is seen by whoever it belongs to, and by nobody else.

use chrono::TimeDelta;
use reqwest::StatusCode;

use crate::house::TestHouse;

const CARD: &str = "contact-card";

#[actix_web::test]
async fn a_resident_sees_who_looked_at_their_case_and_how_often() {
    for house in TestHouse::both().await {
        let person = house.minor();
        let resident = house.someone();
        let number = resident.apply(&house, "disability-certificate", &person).await;
        let (home, looks) = (format!("/applications/{number}"), format!("/applications/{number}/looks"));
        // The device alone is not enough: it may be a neighbour's.
        let page = resident.get(&looks).await;
        assert_eq!((page.status, page.location), (StatusCode::SEE_OTHER, format!("{home}/phone-code")));
        let ask = format!("{home}/phone-code");
        resident.post(&ask, &[]).await;
        let code = house.newest_code(&person.phone).await;
        resident.post(&ask, &[("code", &code)]).await;
        assert!(resident.get(&looks).await.says("还没有工作人员看过"));
        let officer = house.staff("officer").await;
        for _ in 0..2 {
            officer.get(&format!("/staff/cases/{number}")).await;
            house.clock.advance(TimeDelta::minutes(1));
        }
        let page = resident.get(&looks).await;
        assert_eq!(resident.get(&home).await.links("/looks").len(), 1);
        assert!(page.says("东河区残疾人联合会，经办人，办理，看了2次"), "{}", page.text());
        assert_eq!(house.someone().get(&looks).await.status, StatusCode::NOT_FOUND);
        // A form that comes back wrong shows the case too.
        let case = format!("/staff/cases/{number}");
        let again: [(&str, &[(&str, &str)]); 3] =
            [("messages", &[("message", "")]), ("acts", &[("insert", "1")]), ("notes", &[("note", "")])];
        for (place, (form, fields)) in again.into_iter().enumerate() {
            house.clock.advance(TimeDelta::minutes(1));
            let page = officer.post(&format!("{case}/{form}"), fields).await;
            assert!(page.says(&person.name), "{form}: {}", page.text());
            let times = format!("经办人，办理，看了{}次", place + 3);
            assert!(resident.get(&looks).await.says(&times), "{form}: {}", resident.get(&looks).await.text());
        }
    }
}

#[actix_web::test]
async fn each_look_says_for_what_and_the_person_sees_those_at_cases_mandates_and_register_in_one_place() {
    for house in TestHouse::both().await {
        let person = house.resident(1);
        let resident = house.known(&person).await;
        let number = resident.apply(&house, CARD, &person).await;
        let case = format!("/staff/cases/{number}");
        let (officer, other, lead) =
            (house.staff("officer").await, house.staff("officer2").await, house.staff("lead").await);
        officer.get(&case).await;
        officer.post(&format!("{case}/holder"), &[("to", "me")]).await;
        for visitor in [&other, &lead] {
            visitor.get(&case).await;
        }
        assert_eq!(officer.act(&number, "record", &[]).await.status, StatusCode::SEE_OTHER);
        house.clock.advance(TimeDelta::minutes(1));
        other.get(&case).await;
        let found = officer.post("/staff/mandates/look-ups", &[("number", &person.id_number)]).await;
        let read_out = officer.get(&found.location).await;
        let own = resident.get("/my-data/looks").await;
        for purpose in ["经办人，办理", "经办人，同事在办，替同事看", "单位负责人督办", "经办人，办结以后看"]
        {
            assert!(own.says(purpose), "{purpose}: {}", own.text());
            assert!(read_out.says(purpose), "the hotline reads it out: {purpose}: {}", read_out.text());
        }
        assert!(own.says("谁替谁办事"), "who looked at the mandates: {}", own.text());
        assert!(own.says(&number) || own.says("办件号"), "{}", own.text());
        let audit = house.staff("audit").await.get("/staff/audit").await;
        assert!(audit.says("替同事看"), "{}", audit.text());
        // Somebody else's looks are not theirs.
        let stranger = house.known(&house.resident(2)).await;
        assert!(stranger.get("/my-data/looks").await.says("还没有工作人员看过"));
    }
}
