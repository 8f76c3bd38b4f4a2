//! `OpenID` Connect: how the house speaks with a provider. What a provider says of itself (discovery) and its keys are
//! kept a while; a key that is not among them is looked for once more, for providers change keys.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthorizationCode, ClaimsVerificationError, Client, ClientId,
    ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    HttpRequest, HttpResponse, IdTokenFields, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError,
    StandardErrorResponse, StandardTokenResponse, TokenResponse, UserInfoClaims,
};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::answer::Refused;
use super::identity::{Identity, is_whole};
use crate::config::Provider;

/// How long what a provider says of itself is believed.
const KEPT: TimeDelta = TimeDelta::minutes(30);
/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Whatever else a provider tells.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Others(Map<String, Value>);

impl AdditionalClaims for Others {}

type Fields = IdTokenFields<
    Others,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

type Known = Client<
    Others,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Why a provider gave no answer.
#[derive(Debug, thiserror::Error)]
enum Unanswered {
    #[error("{0}")]
    Way(#[from] reqwest::Error),
    #[error("{0}")]
    Shape(#[from] openidconnect::http::Error),
}

/// Speaks with the providers.
#[derive(Debug)]
pub struct OpenId {
    client: reqwest::Client,
    known: Mutex<HashMap<String, (DateTime<Utc>, CoreProviderMetadata)>>,
}

/// A sign-in that begins: where to send the browser, and what to know when it comes back.
#[derive(Debug)]
pub struct Begun {
    /// The provider's page.
    pub address: String,
    /// Comes back in the address.
    pub state: String,
    /// Comes back in the token.
    pub nonce: String,
    /// Proves that who asks for the token began.
    pub verifier: String,
}

/// What the browser brought back, and what was known when it left.
#[derive(Clone, Copy, Debug)]
pub struct Returned<'r> {
    /// The one-time code.
    pub code: &'r str,
    /// What the token must hold.
    pub nonce: &'r str,
    /// What proves that we began.
    pub verifier: &'r str,
}

impl Default for OpenId {
    fn default() -> Self {
        // Says so when somebody else has chosen already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // A provider that leads elsewhere is not followed: the address is its own, from the settings.
        let client = reqwest::Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none());
        Self { client: client.build().unwrap_or_default(), known: Mutex::default() }
    }
}

impl OpenId {
    /// Begins a sign-in. On a computer that others use the provider asks who it is, whoever it remembers.
    ///
    /// # Errors
    /// `Away` where the provider does not say how to speak with it.
    pub async fn begin(
        &self,
        provider: &Provider,
        (back, shared): (&str, bool),
        now: DateTime<Utc>,
    ) -> Result<Begun, Refused> {
        let client = self.client(provider, back, now).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let request = client
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .add_scopes(provider.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(challenge);
        let request = if shared { request.add_prompt(CoreAuthPrompt::Login) } else { request };
        let (address, state, nonce) = request.url();
        Ok(Begun {
            address: address.to_string(),
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
        })
    }

    /// Ends it: fetches the token, checks it, and reads who came.
    ///
    /// # Errors
    /// What did not fit.
    pub async fn finish(
        &self,
        provider: &Provider,
        (back, returned): (&str, Returned<'_>),
        now: DateTime<Utc>,
    ) -> Result<Identity, Refused> {
        let client = self.client(provider, back, now).await?;
        let code = AuthorizationCode::new(returned.code.to_owned());
        let told = client
            .exchange_code(code)
            .map_err(|_| Refused::Away)?
            .set_pkce_verifier(PkceCodeVerifier::new(returned.verifier.to_owned()))
            .request_async(&self.http())
            .await
            .map_err(|error| match error {
                RequestTokenError::ServerResponse(_) => Refused::Untrue("code"),
                RequestTokenError::Request(_) => Refused::Away,
                _ => Refused::Untrue("token"),
            })?;
        let nonce = Nonce::new(returned.nonce.to_owned());
        let claims = match verified(&client, &told, &nonce, now) {
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => {
                self.forget(provider);
                verified(&self.client(provider, back, now).await?, &told, &nonce, now)
            }
            other => other,
        };
        let (subject, mut claims) = claims.map_err(|error| untrue(&error))?;
        if !is_whole(provider, &claims)
            && let Ok(request) = client.user_info(told.access_token().clone(), Some(subject))
        {
            let asked: UserInfoClaims<Others, CoreGenderClaim> =
                request.request_async(&self.http()).await.map_err(|_| Refused::Untrue("userinfo"))?;
            // What was signed counts before what was only said.
            for (name, value) in as_map(&asked) {
                claims.entry(name).or_insert(value);
            }
        }
        Identity::of(provider, &claims, now)
    }

    async fn client(&self, provider: &Provider, back: &str, now: DateTime<Utc>) -> Result<Known, Refused> {
        let metadata = self.metadata(provider, now).await?;
        let secret = provider.client_secret.as_ref();
        let secret = secret.map(|secret| ClientSecret::new(secret.expose_secret().to_owned()));
        let back = RedirectUrl::new(back.to_owned()).map_err(|_| Refused::Away)?;
        let id = ClientId::new(provider.client_id.clone());
        Ok(Client::from_provider_metadata(metadata, id, secret).set_redirect_uri(back))
    }

    async fn metadata(
        &self,
        provider: &Provider,
        now: DateTime<Utc>,
    ) -> Result<CoreProviderMetadata, Refused> {
        if let Some((at, metadata)) = self.lock().get(&provider.id)
            && now - *at < KEPT
        {
            return Ok(metadata.clone());
        }
        let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|_| Refused::Away)?;
        let found = CoreProviderMetadata::discover_async(issuer, &self.http()).await;
        let metadata = found.map_err(|error| {
            tracing::warn!(provider = provider.id, %error, "a provider of identity does not answer");
            Refused::Away
        })?;
        self.lock().insert(provider.id.clone(), (now, metadata.clone()));
        Ok(metadata)
    }

    fn forget(&self, provider: &Provider) {
        self.lock().remove(&provider.id);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, (DateTime<Utc>, CoreProviderMetadata)>> {
        self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// One request to a provider.
    fn http(&self) -> impl Fn(HttpRequest) -> Answering {
        let client = self.client.clone();
        move |request| Box::pin(answer(client.clone(), request))
    }
}

type Answering = std::pin::Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>>>>;

async fn answer(client: reqwest::Client, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
    let answer = client.execute(request.try_into()?).await?;
    let mut response = openidconnect::http::Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        response = response.header(name, value);
    }
    Ok(response.body(answer.bytes().await?.to_vec())?)
}

/// The claims of the token, once signature, issuer, audience, time and nonce fit, with whom they are about.
fn verified(
    client: &Known,
    told: &StandardTokenResponse<Fields, CoreTokenType>,
    nonce: &Nonce,
    now: DateTime<Utc>,
) -> Result<(openidconnect::SubjectIdentifier, Map<String, Value>), ClaimsVerificationError> {
    let other = |why: &str| ClaimsVerificationError::Other(why.to_owned());
    let token = told.id_token().ok_or_else(|| other("no token"))?;
    let verifier = client.id_token_verifier().set_time_fn(move || now);
    let claims = token.claims(&verifier, nonce)?;
    if let Some(wanted) = claims.access_token_hash() {
        let signing = token.signing_alg().and_then(|alg| Ok((alg, token.signing_key(&verifier)?)));
        let (alg, key) = signing.map_err(|error| other(&error.to_string()))?;
        let given = AccessTokenHash::from_token(told.access_token(), alg, key)
            .map_err(|error| other(&error.to_string()))?;
        if given != *wanted {
            return Err(other("another access token"));
        }
    }
    Ok((claims.subject().clone(), as_map(claims)))
}

fn as_map<T: Serialize>(claims: &T) -> Map<String, Value> {
    match serde_json::to_value(claims) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// What did not fit, in a word for the log.
fn untrue(error: &ClaimsVerificationError) -> Refused {
    use ClaimsVerificationError as E;
    match error {
        E::Expired(_) => Refused::Late,
        E::InvalidAudience(_) => Refused::Untrue("audience"),
        E::InvalidIssuer(_) => Refused::Untrue("issuer"),
        E::InvalidNonce(_) => Refused::Untrue("nonce"),
        E::InvalidSubject(_) => Refused::Untrue("subject"),
        E::SignatureVerification(_) => Refused::Untrue("signature"),
        _ => Refused::Untrue("token"),
    }
}
