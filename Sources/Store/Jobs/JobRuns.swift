import Foundation
import GRDB
import Kernel

/// The table of what jobs did. It tells of the program's own work, not of the company's: no fact, no seal.
enum JobRuns {
  static let migration = Migration(
    "store.2",
    sql: """
      CREATE TABLE job_run (
        job TEXT NOT NULL, period TEXT NOT NULL, started TEXT NOT NULL, ended TEXT,
        state TEXT NOT NULL CHECK (state IN ('en_cours', 'fait', 'echec')), said TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (job, period)
      ) STRICT;
      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, party INTEGER, record_kind TEXT NOT NULL,
        record INTEGER NOT NULL, body_digest TEXT NOT NULL CHECK (length(body_digest) = 64),
        state TEXT NOT NULL CHECK (state IN ('prepare', 'envoye', 'echec', 'annule')),
        answer TEXT NOT NULL DEFAULT '', next_try TEXT
      ) STRICT;
      CREATE INDEX outbox_waiting ON outbox(next_try) WHERE state IN ('prepare', 'echec');
      """)

  /// Begins a period of a job, unless it is done or somebody is at it.
  ///
  /// One that has been running for longer than `patience` was cut short, and begins again.
  static func begin(_ job: Job, period: String, at now: Date, in db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO job_run (job, period, started, state) VALUES (?1, ?2, ?3, 'en_cours')
        ON CONFLICT (job, period) DO UPDATE SET started = ?3, ended = NULL, state = 'en_cours', said = ''
          WHERE state = 'echec' OR (state = 'en_cours' AND started < ?4)
        """,
      arguments: [job.name, period, stamp(now), stamp(now.addingTimeInterval(-patience))])
    return db.changesCount > 0
  }

  static func end(
    _ job: Job, period: String, _ state: JobRun.State, said: String, at now: Date, in db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE job_run SET ended = ?, state = ?, said = ? WHERE job = ? AND period = ?",
      arguments: [stamp(now), state.rawValue, said, job.name, period])
  }

  /// The last period of each job that ran, by job.
  static func last(in db: Database) throws -> [JobRun] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT job, max(period), started, ended, state, said FROM job_run GROUP BY job ORDER BY job
        """)
    return try rows.map { row in
      JobRun(
        job: row[0], period: row[1], started: row[2], ended: row[3], state: try row.code(4), said: row[5])
    }
  }

  /// Six hours: no job of ours takes as long.
  private static let patience: TimeInterval = 6 * 3_600

  private static func stamp(_ date: Date) -> String { date.formatted(.iso8601) }
}

extension Store {
  /// Runs the jobs that are due on a day, one after the other; a job that fails does not hold the others back.
  ///
  /// Each runs once in its period, whoever asks and however often: the row of the period is taken first. One that failed
  /// is tried again the next time.
  /// - Returns: those that ran now, with what they said.
  package func runJobs(named name: String? = nil, on today: Day) throws -> [JobRun] {
    try jobs.filter { name == nil || $0.name == name }.compactMap { job in
      let period = job.rhythm.period(of: today)
      guard try write({ try JobRuns.begin(job, period: period, at: Date(), in: $0) }) else { return nil }
      let (state, said) = outcome(of: job, on: today)
      try write { try JobRuns.end(job, period: period, state, said: said, at: Date(), in: $0) }
      return try pool.read { try JobRuns.last(in: $0) }.first { $0.job == job.name }
    }
  }

  private func outcome(of job: Job, on today: Day) -> (JobRun.State, String) {
    do {
      return (.done, try job.run(self, today))
    } catch let refusal as any Refusal {
      return (.failed, "\(refusal.message) \(refusal.remedy)")
    } catch {
      return (.failed, String(describing: error))
    }
  }

  /// The jobs of the program, and the last run of each that ran.
  package func jobsAndRuns() throws -> [(job: Job, last: JobRun?)] {
    let runs = try pool.read { try JobRuns.last(in: $0) }
    return jobs.map { job in (job, runs.first { $0.job == job.name }) }
  }

  var jobs: [Job] { composition.modules.flatMap(\.jobs) }
}
