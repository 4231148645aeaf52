import Foundation
import GRDB
import Kernel
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct JobTests {
  private static let day = Day(iso: "2026-12-01")

  /// Counts its runs, and fails while it is told to.
  private final class Work: Sendable {
    private let state = Mutex((runs: 0, fails: false))

    var runs: Int { state.withLock { $0.runs } }
    func fail(_ fails: Bool) { state.withLock { $0.fails = fails } }

    func job(_ rhythm: Job.Rhythm = .daily) -> Job {
      Job("essai", "Essai", every: rhythm) { _, day in
        try self.state.withLock { state in
          state.runs += 1
          if state.fails { throw StoreRefusal.missingFile("x") }
        }
        return "Fait le \(day.french)."
      }
    }
  }

  private func store(_ jobs: [Job]) throws -> (Store, URL) {
    let folder = TestFolder.new("comptoir")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let module = Module(name: "Essai", jobs: jobs)
    let composition = Composition(modules: [StoreModule.module, module], roles: [])
    return (try Store.create(folder.appending(path: "a.comptoir").path, composition: composition), folder)
  }

  @Test func `the period of a day is the day, the Monday of its week, or its month`() throws {
    let day = try #require(Self.day)
    #expect(
      Job.Rhythm.allCases.map { $0.period(of: day) } == ["2026-12-01", "2026-11-30", "2026-12"])
  }

  @Test func `a job runs once in its period, whoever asks`() throws {
    let (work, day) = (Work(), try #require(Self.day))
    let (store, folder) = try store([work.job()])
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try store.runJobs(named: "essai", on: day)
    #expect(first.map(\.said) == ["Fait le 01/12/2026."] && first.map(\.state) == [.done])
    #expect(try store.runJobs(named: "essai", on: day).isEmpty)
    #expect(work.runs == 1)
    #expect(try store.runJobs(named: "essai", on: day.adding(days: 1)).count == 1)
    #expect(work.runs == 2)
  }

  @Test func `a job that failed says why, and is tried again in its period`() throws {
    let (work, day) = (Work(), try #require(Self.day))
    let (store, folder) = try store([work.job(.monthly)])
    defer { try? FileManager.default.removeItem(at: folder) }
    work.fail(true)
    let failed = try #require(try store.runJobs(named: "essai", on: day).first)
    #expect(failed.state == .failed && failed.ended != nil && failed.said.contains("x"))
    work.fail(false)
    #expect(try store.runJobs(named: "essai", on: day.adding(days: 3)).map(\.state) == [.done])
    #expect(try store.runJobs(named: "essai", on: day.adding(days: 4)).isEmpty)
  }

  @Test func `a job somebody is at is left alone; one cut short begins again`() throws {
    let (work, day) = (Work(), try #require(Self.day))
    let (store, folder) = try store([work.job()])
    defer { try? FileManager.default.removeItem(at: folder) }
    func begun(_ ago: TimeInterval) throws {
      let started = Date(timeIntervalSinceNow: -ago).formatted(.iso8601)
      try store.write {
        try $0.execute(
          sql:
            "INSERT OR REPLACE INTO job_run (job, period, started, state) VALUES ('essai', ?, ?, 'en_cours')",
          arguments: [day.iso, started])
      }
    }
    try begun(60)
    #expect(try store.runJobs(named: "essai", on: day).isEmpty)
    try begun(7 * 3_600)
    #expect(try store.runJobs(named: "essai", on: day).count == 1)
  }

  @Test func `the day's backup stands beside the company, and a fortnight of them is kept`() throws {
    let day = try #require(Self.day)
    let (store, folder) = try store([])
    defer { try? FileManager.default.removeItem(at: folder) }
    let backups = folder.appending(path: "a.comptoir-sauvegardes")
    for offset in 0..<16 {
      #expect(try store.runJobs(named: "sauvegarde", on: day.adding(days: offset)).map(\.state) == [.done])
    }
    let copies = try FileManager.default.contentsOfDirectory(atPath: backups.path)
      .filter { $0.hasSuffix(".comptoir") }.sorted()
    #expect(
      copies.count == 14 && copies.first == "2026-12-03.comptoir" && copies.last == "2026-12-16.comptoir")
    let (_, last) = try #require(try store.jobsAndRuns().first { $0.job.name == "sauvegarde" })
    #expect(last?.period == "2026-12-16")
  }
}
