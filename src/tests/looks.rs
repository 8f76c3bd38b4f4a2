//! Who looked at a case is seen by whoever it belongs to, and by nobody else.

use chrono::TimeDelta;
use reqwest::StatusCode;

use crate::house::TestHouse;

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
        assert!(page.says("东河区残疾人联合会，经办人，看了2次"), "{}", page.text());
        assert_eq!(house.someone().get(&looks).await.status, StatusCode::NOT_FOUND);
        // A form that comes back wrong shows the case too.
        let case = format!("/staff/cases/{number}");
        let again: [(&str, &[(&str, &str)]); 3] =
            [("messages", &[("message", "")]), ("acts", &[("insert", "1")]), ("notes", &[("note", "")])];
        for (place, (form, fields)) in again.into_iter().enumerate() {
            house.clock.advance(TimeDelta::minutes(1));
            let page = officer.post(&format!("{case}/{form}"), fields).await;
            assert!(page.says(&person.name), "{form}: {}", page.text());
            let times = format!("经办人，看了{}次", place + 3);
            assert!(resident.get(&looks).await.says(&times), "{form}: {}", resident.get(&looks).await.text());
        }
    }
}
