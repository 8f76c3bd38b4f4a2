//! The program: what a request may reach, and one line for each room's routes.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, RwLock};
use std::time::Duration;

use actix_web::dev::ServiceFactory;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, web};

use crate::accounts::route::{self, Route};
use crate::calendar::{Calendar, Holidays};
use crate::cases::recount::Recounting;
use crate::catalogue::Catalogue;
use crate::catalogue::definition::Effect;
use crate::clock::{Clock, china_date};
use crate::config::Config;
use crate::database::Database;
use crate::district::{self, Places};
use crate::error::{Error, Result};
use crate::files::Store;
use crate::files::photo::Photos;
use crate::providers::OpenId;
use crate::register::Register;
use crate::vault::Vault;
use crate::vitals::{self, Meter};
use crate::web::{Decides, Deciding, Ground, Limits, error_pages, same_origin, security_headers};
use crate::{
    accounts, administration, applications, benefits, catalogue, demo, desk, forms, hotline, institutions,
    mandates, my_data, notices, payments, proposals, providers, reconciliation, register, retention, site,
};

/// How long an idle connection is kept: longer than a reverse proxy keeps its own (nginx: 60 s), so that no form is sent
/// into a connection that is being closed.
pub const KEEP_ALIVE: Duration = Duration::from_secs(75);

/// All routes of the house, in the order they are tried.
pub fn routes() -> Vec<Route> {
    let mut routes = site::routes();
    routes.extend(accounts::routes());
    routes.extend(providers::routes());
    routes.extend(catalogue::pages::routes());
    routes.extend(benefits::routes());
    routes.extend(forms::routes());
    routes.extend(notices::routes());
    routes.extend(applications::routes());
    routes.extend(mandates::routes());
    routes.extend(register::routes());
    routes.extend(my_data::routes());
    routes.extend(reconciliation::routes());
    routes.extend(proposals::routes());
    routes.extend(payments::routes());
    routes.extend(desk::routes());
    routes.extend(hotline::routes());
    routes.extend(institutions::routes());
    routes.extend(administration::routes());
    routes.extend(retention::routes());
    routes.extend(vitals::routes());
    routes.extend(demo::routes());
    routes
}

/// Which units decide on something, by the services.
fn deciding(catalogue: &Catalogue) -> Deciding {
    let mut deciding = Deciding::default();
    for service in catalogue.alone() {
        let issues = !applications::issuing::waiting_stages(service).is_empty();
        let arranges = service.definition.stages.iter().any(|stage| stage.appointment);
        let pays = service.definition.acts.iter().any(|act| act.effect == Some(Effect::Award));
        let coordinates = service.definition.coordination.is_some();
        let decides = Decides { any: true, issues, arranges, pays, coordinates };
        deciding.note(&service.definition.unit, decides);
    }
    deciding
}

/// Everything the program stands on, shared by all its workers.
#[derive(Clone)]
pub struct House {
    /// The ground.
    pub ground: web::Data<Ground>,
    /// The services.
    pub catalogue: web::Data<Catalogue>,
    /// Streets and communities.
    pub places: web::Data<Places>,
    /// The register of certificate holders.
    pub register: web::Data<Register>,
    /// Providers of identity.
    pub open_id: web::Data<OpenId>,
    /// Requests, counted.
    pub meter: web::Data<Meter>,
    /// By which holidays running limits were last counted.
    pub recounting: Arc<Mutex<Recounting>>,
}

impl House {
    /// Opens what the program stands on. The database is up to date and has its units. `program` is the program
    /// itself, which decodes photos in a child.
    ///
    /// # Errors
    /// Whatever cannot be opened, with its reason.
    pub async fn open(
        config: Config,
        database: Database,
        vault: Vault,
        clock: Clock,
        program: PathBuf,
        demo: bool,
    ) -> Result<Self> {
        let catalogue = Catalogue::load(config.catalogue.as_deref()).map_err(|problems| {
            Error::internal(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        let now = clock.now();
        database
            .write(move |tx| {
                Box::pin(async move {
                    district::store::settle_in(tx).await?;
                    benefits::store::settle_in(tx, now).await?;
                    if demo { demo::units::settle_in(tx).await } else { Ok(()) }
                })
            })
            .await?;
        let mut tx = database.read().await?;
        let places = Places::from_units(&district::store::units(&mut tx).await?, china_date(clock.now()));
        let stored = administration::holidays_pages::stored(&mut tx).await?;
        catalogue.take_up(&administration::changes::given(&mut tx).await?, china_date(clock.now()));
        drop(tx);
        let text = match &config.holidays {
            Some(path) => Some(std::fs::read_to_string(path).map_err(Error::internal)?),
            None => stored,
        };
        let holidays =
            text.map_or_else(Holidays::shipped, |text| Holidays::parse(&text)).map_err(Error::internal)?;
        let calendar = Calendar::new(holidays).closing_at(config.office_closes);
        let files = Store::open(&config.data.join("documents")).map_err(Error::internal)?;
        let photos = Photos::new(program);
        let register = Register::new(database.clone(), vault.clone(), files.clone(), clock.clone(), &places);
        let ground = Ground {
            database,
            vault,
            clock,
            calendar: RwLock::new(Arc::new(calendar)),
            files,
            photos,
            config,
            limits: Limits,
            deciding: deciding(&catalogue),
            demo,
        };
        Ok(Self {
            ground: web::Data::new(ground),
            catalogue: web::Data::new(catalogue),
            places: web::Data::new(places),
            register: web::Data::new(register),
            open_id: web::Data::new(OpenId::default()),
            meter: web::Data::new(Meter::default()),
            recounting: Arc::default(),
        })
    }

    /// The program, one for each worker.
    pub fn app(
        &self,
    ) -> App<
        impl ServiceFactory<
            actix_web::dev::ServiceRequest,
            Config = (),
            Response = actix_web::dev::ServiceResponse<impl actix_web::body::MessageBody + use<>>,
            Error = actix_web::Error,
            InitError = (),
        > + use<>,
    > {
        let query = web::QueryConfig::default().error_handler(|_, _| Error::NotFound.into());
        let path = web::PathConfig::default().error_handler(|_, _| Error::NotFound.into());
        App::new()
            .app_data(self.ground.clone())
            .app_data(self.catalogue.clone())
            .app_data(self.places.clone())
            .app_data(self.register.clone())
            .app_data(self.open_id.clone())
            .app_data(self.meter.clone())
            .app_data(query)
            .app_data(path)
            .wrap(from_fn(error_pages))
            .wrap(from_fn(same_origin))
            .wrap(from_fn(security_headers))
            .wrap(Compress::default())
            .wrap(from_fn(vitals::measure))
            .configure(|config| route::register(&routes(), config))
    }
}
