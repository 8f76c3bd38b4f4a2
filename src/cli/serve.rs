//! `zhucan serve`.

use std::path::Path;

use actix_web::HttpServer;

use super::{jobs, opening, say};
use crate::accounts::Role;
use crate::app::{House, KEEP_ALIVE};
use crate::clock::Clock;
use crate::config::Config;
use crate::demo;
use crate::outbox::Senders;

/// Serves until it is told to stop.
pub fn run(
    file: Option<&Path>,
    told: &[(&'static str, String)],
    demo: bool,
    crowd: u32,
) -> Result<(), String> {
    let config = opening::config(file, told)?;
    log(&config);
    std::fs::create_dir_all(&config.data).map_err(|error| format!("{}: {error}", config.data.display()))?;
    actix_web::rt::System::new().block_on(async move {
        let (database, vault) = opening::database_and_vault(&config).await?;
        let senders = Senders::from_config(&config, demo).map_err(|error| error.to_string())?;
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let house = House::open(config, database, vault, Clock::system(), program, demo)
            .await
            .map_err(|error| error.to_string())?;
        if demo {
            demo::settle::settle_in(&house).await.map_err(|error| error.to_string())?;
            demo::crowd::settle_in(&house, crowd).await.map_err(|error| error.to_string())?;
        }
        jobs::start(&house, senders);
        let listen = house.ground.config.listen;
        let serving = house.clone();
        let server = HttpServer::new(move || serving.app())
            .tcp_nodelay(true)
            .keep_alive(KEEP_ALIVE)
            .bind(listen)
            .map_err(|error| format!("setting `listen`: {listen}: {error}"))?
            .shutdown_timeout(10)
            .run();
        greet(&house).await?;
        server.await.map_err(|error| error.to_string())?;
        house.ground.database.close().await;
        Ok(())
    })
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log).unwrap_or_default();
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second subscriber is refused; the first goes on.
    let _ = if config.log_json { lines.json().try_init() } else { lines.try_init() };
}

/// Says where to go, and how to get in.
async fn greet(house: &House) -> Result<(), String> {
    let url = &house.ground.config.public_url;
    say(&format!("助残服务门户 / Disability Services Portal: {url}"));
    if house.ground.demo {
        say(&format!(
            "  residents: {url}/sign-in  phone {} (codes are shown on {url}/demo/phone)",
            demo::people::RESIDENT_PHONE
        ));
        let [agent, principal] = demo::people::KNOWN_PHONES;
        let [parent, child] = demo::people::FAMILY_PHONES[0];
        say(&format!("  known:     phone {agent} (acts for another)  phone {principal} (for whom)"));
        say(&format!("             phone {parent} (was guardian)  phone {child} (came of age yesterday)"));
        say(&format!("  staff:     {url}/staff/sign-in"));
        for one in demo::staff::SIGN_INS {
            say(&format!(
                "    {:24} login {:10} password {}  authenticator secret {}",
                one.role.name(),
                one.login,
                one.password,
                one.totp
            ));
        }
        return Ok(());
    }
    let mut tx = house.ground.database.read().await.map_err(|error| error.to_string())?;
    let someone = crate::accounts::store::anyone_with(&mut tx, Role::SystemAdministrator).await;
    if !someone.map_err(|error| error.to_string())? {
        say("  nobody can sign in yet: run `zhucan create-administrator LOGIN NAME` with the same settings");
    }
    Ok(())
}
