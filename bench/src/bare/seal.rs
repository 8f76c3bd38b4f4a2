//! What is written, sealed by the portal's own vault: a draft's page; a case with its first event and a message.
//!
//! Sealing what the portal seals is part of the least work: a bare program without it would be a different promise.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;
use zhucan::values::{new_id, random_digits};
use zhucan::vault::{RecordId, Vault, VaultError, chain, commit, new_salt};

/// A page of a draft.
pub struct Draft {
    pub id: Uuid,
    pub page: &'static str,
    pub raw: Vec<u8>,
    pub at: DateTime<Utc>,
}

/// A case with everything that is written beside it.
pub struct Case {
    pub id: Uuid,
    pub number: String,
    pub key: Vec<u8>,
    pub subject: Vec<u8>,
    pub form: Vec<u8>,
    pub at: DateTime<Utc>,
    pub event: Event,
    pub message: Message,
}

/// The first line of its history.
pub struct Event {
    pub body: Vec<u8>,
    pub salt: [u8; 16],
    pub commitment: [u8; 32],
    pub hash: [u8; 32],
}

/// The text that tells the person that it arrived.
pub struct Message {
    pub id: Uuid,
    pub key: Vec<u8>,
    pub body: Vec<u8>,
}

/// What a draft's fields are bound to.
pub fn draft_record(id: Uuid) -> RecordId {
    RecordId::new("drafts", id)
}

impl Draft {
    /// Seals what was typed under the draft's own key.
    pub fn seal(
        vault: &Vault,
        id: Uuid,
        wrapped: &[u8],
        fields: &[(String, String)],
        at: DateTime<Utc>,
    ) -> Result<Self, VaultError> {
        let key = vault.open_record(wrapped, &draft_record(id))?;
        Ok(Self { id, page: "about-you", raw: key.seal_json("page", &fields)?, at })
    }
}

impl Case {
    /// Seals a form as it was sent, its first event and its message.
    pub fn seal(vault: &Vault, fields: &[(String, String)], at: DateTime<Utc>) -> Result<Self, VaultError> {
        let id = new_id(at);
        let key = vault.new_record(RecordId::new("cases", id))?;
        let text = |name: &str| {
            fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
        };
        let subject = json!({
            "name": text("name"), "pinyin": "", "phone": text("phone"), "id_number": text("id_number"),
            "certificate": null,
        });
        // A snapshot keeps each question as it was shown beside its answer.
        let answers: Vec<_> = fields
            .iter()
            .map(|(name, value)| {
                json!({
                    "page": name, "question": name, "label": "这一项问的是什么，请按身份证上的写法填写？",
                    "shown": [{ "text": value }], "value": { "text": value }, "channel": "web",
                })
            })
            .collect();
        let form = json!({ "language": "zh-Hans", "version": 1, "sections": [{ "title": "关于您", "answers": answers }] });
        let event = Event::seal(&key, id, at)?;
        let message = Message::seal(vault, text("phone"), at)?;
        Ok(Self {
            id,
            number: random_digits(18),
            key: key.wrapped().to_vec(),
            subject: key.seal_json("subject", &subject)?,
            form: key.seal_json("form", &form)?,
            at,
            event,
            message,
        })
    }
}

impl Event {
    fn seal(key: &zhucan::vault::RecordKey, case: Uuid, at: DateTime<Utc>) -> Result<Self, VaultError> {
        let body = br#"{"kind":"submitted"}"#;
        let salt = new_salt()?;
        let commitment = commit(&salt, body);
        let parts: [&[u8]; 7] = [
            case.as_bytes(),
            &1_i64.to_be_bytes(),
            &at.timestamp_micros().to_be_bytes(),
            b"submitted",
            b"",
            b"resident",
            &commitment,
        ];
        Ok(Self { body: key.seal("event", body)?, salt, commitment, hash: chain(&[0; 32], &parts) })
    }
}

impl Message {
    fn seal(vault: &Vault, phone: &str, at: DateTime<Utc>) -> Result<Self, VaultError> {
        let id = new_id(at);
        let key = vault.new_record(RecordId::new("outbox", id))?;
        let text = "【助残服务门户】您的申请已经收到，编号和查询码请妥善保存，可以凭它们随时查看办理进度。";
        let body = key.seal_json("body", &json!({ "sms": { "phone": phone, "text": text } }))?;
        Ok(Self { id, key: key.wrapped().to_vec(), body })
    }
}
