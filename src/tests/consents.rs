//! What was given by a consent of its own is taken back by whoever gave it, and is gone then.

use reqwest::StatusCode;

use crate::house::TestHouse;

const SERVICE: &str = "disability-certificate";

#[actix_web::test]
async fn a_consent_that_is_taken_back_deletes_the_records_and_the_case_goes_on() {
    for house in TestHouse::both().await {
        let person = house.resident(0);
        let owner = house.known(&person).await;
        let number = owner.begin(SERVICE).await;
        owner.fill(&house, &house.service(SERVICE), &number, &person).await;
        let home = format!("/applications/{number}");
        let page = |page: &str| format!("{home}/questions/{page}");
        owner.post(&page("medical-consent"), &[("medical_consent", "agree")]).await;
        owner.post(&page("medical-records"), &[("medical_records.way", "here")]).await;
        let path = format!("{home}/documents/medical_records");
        let paper = b"%PDF-1.7\nfindings\n%%EOF\n".to_vec();
        assert_eq!(owner.upload(&path, "病历.pdf", paper.clone()).await.status, StatusCode::SEE_OTHER);
        let sent = owner.post(&format!("{home}/submission"), &[]).await;
        assert!(sent.location.ends_with("/receipt"), "{}", sent.text());
        let officer = house.staff("officer").await;
        let case = format!("/staff/cases/{number}");
        let link = officer.get(&case).await.links(&format!("{case}/documents/")).remove(0);
        assert_eq!(officer.get_bytes(&link).await, paper);

        // Whoever has only number and code, or the device, does not take it back for the person.
        let consents = format!("{home}/consents");
        let query_code = house.query_code(&person.phone).await;
        let follower = house.someone();
        follower.post("/applications", &[("case", &number), ("query", &query_code)]).await;
        let refused = follower.post(&consents, &[("question", "medical_records")]).await;
        assert_eq!(refused.location, format!("{home}/phone-code"));
        assert_eq!(officer.get_bytes(&link).await, paper);

        assert_eq!(owner.get(&home).await.links(&consents).len(), 1);
        assert!(owner.get(&consents).await.says("病历和检查报告"));
        for question in ["household_book", "nothing", ""] {
            let wrong = owner.post(&consents, &[("question", question)]).await;
            assert_eq!(wrong.status, StatusCode::NOT_FOUND, "{question} needs no consent");
        }
        assert_eq!(
            owner.post(&consents, &[("question", "medical_records")]).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(owner.get(&consents).await.says("没有凭单独同意交的材料"));
        let page = officer.get(&case).await;
        assert!(page.says("已撤回同意，材料已删除") && page.says("撤回了同意"), "{}", page.text());
        assert!(page.links(&link).is_empty());
        assert_eq!(officer.get(&link).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            officer.act(&number, "accept", &[]).await.status,
            StatusCode::SEE_OTHER,
            "the case goes on"
        );
    }
}
