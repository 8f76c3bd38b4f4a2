//! Machines that ask with a secret of the settings.

use actix_web::HttpRequest;
use actix_web::http::header;
use subtle::ConstantTimeEq;

use crate::vault::{Lookup, Vault};

/// Whether a request's `Authorization` is what is wanted. Hashes are compared, so that neither its bytes nor its
/// length can be found out by time.
pub fn shows_secret(request: &HttpRequest, vault: &Vault, wanted: &str) -> bool {
    let sent = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let hash = |text: &str| vault.lookup(Lookup::Token, text);
    sent.is_some_and(|sent| hash(sent).ct_eq(&hash(wanted)).into())
}
