//! The least program that could do the portal's work: the same libraries, the same ciphers, the same durability,
//! and nothing else. What the portal costs is measured against it, in the same run on the same machine.
//!
//! | path | what |
//! |---|---|
//! | `GET /tiny` | 20 bytes: what the server itself costs |
//! | `GET /form` | a page of 11.5 KB with ten fields, rendered each time |
//! | `GET /row`, `GET /row?joined` | a session and one row in two statements, or in one, and that page |
//! | `POST /drafts/{n}` | a page of a draft, sealed and durable |
//! | `POST /submissions` | a case, its first event and a message, sealed, in one durable transaction |

mod page;
mod seal;
mod store;
mod writer;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;

use actix_web::http::header::{ContentType, LOCATION};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, error, web};
use clap::Parser;
use zhucan::clock::Clock;
use zhucan::vault::{SoftwareKeys, Suite, Vault};

use seal::{Case, Draft};
use store::Store;

/// The bare program.
#[derive(Debug, Parser)]
struct Line {
    /// Address on loopback; port 0 takes a free one. The address is printed.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// File of a new SQLite database, or postgres://… of an empty PostgreSQL database.
    #[arg(long)]
    database: String,
    /// SQLite: one transaction for each write, as a straightforward program would have.
    #[arg(long)]
    single: bool,
    /// Rows to begin with; each has a session `row-<n>` and a draft `<n>`.
    #[arg(long, default_value_t = 10_000)]
    rows: i64,
}

/// What a request may reach.
struct Bare {
    store: Store,
    vault: Vault,
    clock: Clock,
}

#[actix_web::main]
async fn main() -> store::Result<()> {
    let line = Line::parse();
    if !matches!(line.listen.ip(), IpAddr::V4(ip) if ip.is_loopback()) {
        return Err("it has no protection of any kind: it serves on loopback only".into());
    }
    let vault = Vault::new(Arc::new(SoftwareKeys::generate()?), Suite::default())?;
    let clock = Clock::system();
    let store = Store::open(&line.database, line.single).await?;
    store.fill(&vault, line.rows, clock.now()).await?;
    let bare = web::Data::new(Bare { store, vault, clock });
    let listener = TcpListener::bind(line.listen)?;
    println!("{}", listener.local_addr()?);
    HttpServer::new(move || {
        App::new()
            .app_data(bare.clone())
            .route("/tiny", web::get().to(tiny))
            .route("/form", web::get().to(form))
            .route("/row", web::get().to(row))
            .route("/drafts/{number}", web::post().to(save))
            .route("/submissions", web::post().to(submit))
    })
    .tcp_nodelay(true)
    .listen(listener)?
    .run()
    .await?;
    Ok(())
}

async fn tiny() -> &'static str {
    "twenty bytes, static"
}

async fn form() -> HttpResponse {
    html(page::page("", &|_| ""))
}

async fn row(bare: web::Data<Bare>, request: HttpRequest) -> actix_web::Result<HttpResponse> {
    let cookie = request.cookie("session").ok_or_else(|| error::ErrorForbidden("no session"))?;
    let found = if request.query_string() == "joined" {
        bare.store.row_joined(cookie.value()).await
    } else {
        bare.store.row(cookie.value()).await
    };
    let row =
        found.map_err(error::ErrorInternalServerError)?.ok_or_else(|| error::ErrorForbidden("no session"))?;
    Ok(html(page::page(&row.number, &|field| if field == "q1" { &row.title } else { &row.stage })))
}

async fn save(
    bare: web::Data<Bare>,
    number: web::Path<String>,
    body: web::Bytes,
) -> actix_web::Result<HttpResponse> {
    let (id, wrapped) = bare
        .store
        .draft(&number)
        .await
        .map_err(error::ErrorInternalServerError)?
        .ok_or_else(|| error::ErrorNotFound("no draft"))?;
    let draft = Draft::seal(&bare.vault, id, &wrapped, &fields(&body), bare.clock.now());
    let draft = draft.map_err(error::ErrorInternalServerError)?;
    bare.store.save(draft).await.map_err(error::ErrorInternalServerError)?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/form")).finish())
}

async fn submit(bare: web::Data<Bare>, body: web::Bytes) -> actix_web::Result<HttpResponse> {
    let case =
        Case::seal(&bare.vault, &fields(&body), bare.clock.now()).map_err(error::ErrorInternalServerError)?;
    bare.store.submit(case).await.map_err(error::ErrorInternalServerError)?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/form")).finish())
}

fn fields(body: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(body).into_owned().collect()
}

fn html(page: maud::Markup) -> HttpResponse {
    HttpResponse::Ok().content_type(ContentType::html()).body(page.into_string())
}
