//! One-time codes to a phone: by text, or by a call that reads them out.
//!
//! Ten minutes, six digits, five tries; asking again sends another and the older one still counts, for texts may
//! overtake each other. A code opens nothing but what it was sent for.

use actix_web::web;
use chrono::TimeDelta;

use super::store;
use crate::error::{Error, Result};
use crate::outbox::{self, Message};
use crate::values::{Phone, new_id, random_digits};
use crate::vault::Lookup;
use crate::web::{Limits, Visit};

/// How long a code counts. Source: 互联网网站适老化通用设计规范 1.4.4 asks for more than three minutes or a way to
/// extend; here both.
pub const MINUTES: i64 = 10;
/// Wrong tries against one code.
const TRIES: i64 = 5;

/// Whether a code goes by a call: only a mobile takes a text.
pub fn is_called(phone: &Phone, by_voice: bool) -> bool {
    by_voice || !phone.is_mobile()
}

/// Sends a code for a purpose, by text or, where wanted or needed, by voice. Whoever said that they take no calls
/// (`may_call` is false) gets none in place of a text that did not arrive either.
///
/// # Errors
/// `TooMany`; those of the database and the vault.
pub async fn send(visit: &Visit, phone: &Phone, purpose: &str, by_voice: bool, may_call: bool) -> Result<()> {
    let ground: web::Data<_> = visit.ground.clone();
    let words = visit.words;
    let code = random_digits(6);
    let digits = code.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let spoken = words.accounts_code_voice(digits, MINUTES);
    let to = phone.as_str().to_owned();
    let message = if is_called(phone, by_voice) {
        Message::Voice { phone: to, text: spoken }
    } else if may_call {
        Message::Code { phone: to, text: words.accounts_code_text(&code, MINUTES), spoken }
    } else {
        Message::Sms { phone: to, text: words.accounts_code_text(&code, MINUTES) }
    };
    let (now, address, purpose, phone) =
        (visit.now, visit.address.clone(), purpose.to_owned(), phone.as_str().to_owned());
    ground
        .database
        .clone()
        .write(move |tx| {
            Box::pin(async move {
                let vault = &ground.vault;
                let within = Limits::count(tx, vault, Limits::CODES_TO_A_PHONE, &phone, now).await?
                    && Limits::count(tx, vault, Limits::CODES_FROM_AN_ADDRESS, &address, now).await?;
                if !within {
                    return Err(Error::TooMany);
                }
                let hash = vault.lookup(Lookup::OneTimeCode, &format!("{phone} {purpose} {code}"));
                let phone_hash = vault.lookup(Lookup::Phone, &phone);
                let until = now + TimeDelta::minutes(MINUTES);
                store::add_code(tx, new_id(now), &phone_hash, &purpose, &hash, now, until).await?;
                outbox::store::enqueue_until(tx, vault, &message, now, until).await?;
                Ok(())
            })
        })
        .await
}

/// Whether a code fits; uses it up if it does.
///
/// # Errors
/// Those of the database.
pub async fn redeem(visit: &Visit, phone: &Phone, purpose: &str, typed: &str) -> Result<bool> {
    let code: String = crate::values::text::fold_digits(typed).chars().filter(char::is_ascii_digit).collect();
    let ground = visit.ground.clone();
    let (now, purpose, phone) = (visit.now, purpose.to_owned(), phone.as_str().to_owned());
    ground
        .database
        .clone()
        .write(move |tx| {
            Box::pin(async move {
                let hash = ground.vault.lookup(Lookup::OneTimeCode, &format!("{phone} {purpose} {code}"));
                let phone_hash = ground.vault.lookup(Lookup::Phone, &phone);
                let open = store::open_codes(tx, &phone_hash, &purpose, now).await?;
                for row in open.iter().filter(|row| row.attempts < TRIES) {
                    if row.code_hash == hash {
                        return store::use_code(tx, row.id, now).await;
                    }
                }
                for row in open {
                    store::count_try(tx, row.id).await?;
                }
                Ok(false)
            })
        })
        .await
}
