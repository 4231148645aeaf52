import ArgumentParser
import Desk
import Kernel
import Program
import Store

/// The work the program does by itself: what a timer runs, and what it did last.
struct JobsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: "Les travaux périodiques, comme la sauvegarde du jour.",
    subcommands: [JobsRunCommand.self, JobsListCommand.self], defaultSubcommand: JobsListCommand.self)
}

/// Runs what is due; a second run of the same period does nothing.
struct JobsRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fait ce qui est dû aujourd’hui.")

  @Option(help: ArgumentHelp("Ce travail seulement.", valueName: "travail"))
  var job: String?
  @Flag(help: "En JSON, une ligne par travail.")
  var json = false
  @OptionGroup var options: CompanyOptions

  /// Ends as refused when a job failed, so that a timer notices.
  func run() throws {
    let session = try options.session()
    try session.mayRunJobs()
    if let job, try !session.store.jobsAndRuns().contains(where: { $0.job.name == job }) {
      throw CommonRefusal.notFound(what: "le travail", key: job)
    }
    let runs = try session.store.runJobs(named: job, on: session.today)
    for run in runs { Console.printLine(json ? run.json.line : "\(run.job) : \(run.said)") }
    if runs.isEmpty, !json { Console.printLine("Rien n’est dû aujourd’hui.") }
    if runs.contains(where: { $0.state == .failed }) { throw ExitCode(Ending.refused.rawValue) }
  }
}

/// Tells each job, how often it is due and its last run.
struct JobsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Dit chaque travail et sa dernière exécution.")

  @Flag(help: "En JSON, une ligne par travail.")
  var json = false
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let session = try options.session()
    try session.mayRunJobs()
    for (job, last) in try session.store.jobsAndRuns() {
      Console.printLine(json ? Self.told(job, last).line : Self.sentence(job, last))
    }
  }

  private static func told(_ job: Job, _ last: JobRun?) -> JSON {
    .object([
      ("job", .text(job.name)), ("title", .text(job.title)), ("every", .text(job.rhythm.rawValue)),
      ("last", last?.json ?? .null),
    ])
  }

  private static func sentence(_ job: Job, _ last: JobRun?) -> String {
    let told = last.map { "\($0.period) \($0.state.rawValue) : \($0.said)" } ?? "jamais exécuté"
    return "\(job.name)  \(job.title) (chaque \(job.rhythm.rawValue))  \(told)"
  }
}

extension JobRun {
  fileprivate var json: JSON {
    .object([
      ("job", .text(job)), ("period", .text(period)), ("started", .text(started)), ("ended", .text(ended)),
      ("state", .text(state.rawValue)), ("said", .text(said)),
    ])
  }
}

extension Session {
  /// What a job copies holds every client, whatever the viewer may see of them.
  fileprivate func mayRunJobs() throws {
    try read { reading in
      guard reading.viewer.may(.administer) else {
        throw CommonRefusal.permissionDenied(Program.composition.title(of: .administer))
      }
    }
  }
}
