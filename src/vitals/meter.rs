//! Requests counted as they pass: method, class of status, time. No path is kept, since a path names a case.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web;

/// Methods that are told apart.
const METHODS: [&str; 4] = ["GET", "HEAD", "POST", "other"];
/// Classes of status, from 1xx.
const CLASSES: usize = 5;
/// Upper ends of the histogram's buckets, in microseconds and as Prometheus writes them.
const BUCKETS: [(u64, &str); 11] = [
    (5_000, "0.005"),
    (10_000, "0.01"),
    (25_000, "0.025"),
    (50_000, "0.05"),
    (100_000, "0.1"),
    (250_000, "0.25"),
    (500_000, "0.5"),
    (1_000_000, "1"),
    (2_500_000, "2.5"),
    (5_000_000, "5"),
    (10_000_000, "10"),
];

/// What has passed since the program began; all its workers count here.
#[derive(Debug, Default)]
pub struct Meter {
    requests: [[AtomicU64; CLASSES]; METHODS.len()],
    /// Each request is in one bucket; the last holds what took longer than all.
    times: [AtomicU64; BUCKETS.len() + 1],
    micros: AtomicU64,
}

impl Meter {
    /// Counts one request.
    pub fn count(&self, method: &Method, status: u16, took: Duration) {
        let method = METHODS.iter().position(|name| *name == method.as_str()).unwrap_or(METHODS.len() - 1);
        let class = usize::from(status / 100).clamp(1, CLASSES) - 1;
        self.requests[method][class].fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let bucket = BUCKETS.iter().position(|(end, _)| micros <= *end).unwrap_or(BUCKETS.len());
        self.times[bucket].fetch_add(1, Ordering::Relaxed);
        self.micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// Writes what was counted, as Prometheus reads it.
    pub fn write(&self, out: &mut String) {
        super::figures::head(out, "zhucan_http_requests_total", "counter", "Requests answered.");
        for (method, classes) in METHODS.iter().zip(&self.requests) {
            for (class, count) in classes.iter().enumerate() {
                let count = count.load(Ordering::Relaxed);
                if count > 0 {
                    // Writing to a String cannot fail; so below.
                    let _ = writeln!(
                        out,
                        "zhucan_http_requests_total{{method=\"{method}\",status=\"{}xx\"}} {count}",
                        class + 1
                    );
                }
            }
        }
        let name = "zhucan_http_request_duration_seconds";
        super::figures::head(out, name, "histogram", "Time until an answer began.");
        let mut below = 0;
        for ((_, end), count) in BUCKETS.iter().zip(&self.times) {
            below += count.load(Ordering::Relaxed);
            let _ = writeln!(out, "{name}_bucket{{le=\"{end}\"}} {below}");
        }
        below += self.times[BUCKETS.len()].load(Ordering::Relaxed);
        let micros = self.micros.load(Ordering::Relaxed);
        let _ = writeln!(out, "{name}_bucket{{le=\"+Inf\"}} {below}");
        let _ = writeln!(out, "{name}_sum {}.{:06}", micros / 1_000_000, micros % 1_000_000);
        let _ = writeln!(out, "{name}_count {below}");
    }
}

/// Middleware: counts each request with what became of it.
///
/// # Errors
/// Those of the handler.
pub async fn measure<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let (began, method) = (Instant::now(), request.method().clone());
    let meter = request.app_data::<web::Data<Meter>>().cloned();
    let answer = next.call(request).await;
    if let Some(meter) = meter {
        let status = match &answer {
            Ok(response) => response.status(),
            Err(error) => error.as_response_error().status_code(),
        };
        meter.count(&method, status.as_u16(), began.elapsed());
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_add_up_and_every_request_is_in_one() {
        let meter = Meter::default();
        meter.count(&Method::GET, 200, Duration::from_millis(5));
        meter.count(&Method::GET, 404, Duration::from_millis(6));
        meter.count(&Method::POST, 303, Duration::from_secs(60));
        meter.count(&Method::DELETE, 999, Duration::ZERO);
        let mut text = String::new();
        meter.write(&mut text);
        for line in [
            "zhucan_http_requests_total{method=\"GET\",status=\"2xx\"} 1",
            "zhucan_http_requests_total{method=\"GET\",status=\"4xx\"} 1",
            "zhucan_http_requests_total{method=\"POST\",status=\"3xx\"} 1",
            "zhucan_http_requests_total{method=\"other\",status=\"5xx\"} 1",
            "zhucan_http_request_duration_seconds_bucket{le=\"0.005\"} 2",
            "zhucan_http_request_duration_seconds_bucket{le=\"0.01\"} 3",
            "zhucan_http_request_duration_seconds_bucket{le=\"10\"} 3",
            "zhucan_http_request_duration_seconds_bucket{le=\"+Inf\"} 4",
            "zhucan_http_request_duration_seconds_sum 60.011000",
            "zhucan_http_request_duration_seconds_count 4",
        ] {
            assert!(text.lines().any(|written| written == line), "{line}\n{text}");
        }
    }
}
