import Kernel
import Store

/// Two years of the demo company, lived day by day: each day brings business, and what was begun goes on.
///
/// Everything is done by the program's own operations, by the person whose work it is, on its own day, so that numbers
/// follow the dates and the journal reads like a real one.
struct DemoStory {
  /// The login of whoever opens the demo.
  let opener: String
  var random: SplitMix64
  var clients: [DemoClient] = []
  /// The invoices that were ever contested.
  var contested: Set<Int64> = []
  /// Chance of what is bought and kept, apart from that of sales: either may change alone.
  var buying: SplitMix64
  /// By name.
  var suppliers: [String: DemoSupplier] = [:]
  /// The last number each supplier gave, by its id.
  var supplierNumbers: [Int64: Int] = [:]
  /// The codes of the products on their way.
  var awaited: Set<String> = []
  var webOrders = 0
  /// What clients owed from before the file.
  var takenOver = Money.zero
  /// By family name.
  var employees: [String: Int64] = [:]
  /// By what the story calls them.
  var assets: [String: Int64] = [:]
  /// Expense claims that wait for a decision, and those to pay back.
  var claims: [Int64] = []
  var allowed: [Int64] = []
  /// The last invoice of the workshop's rent.
  var lastRent: Int64?
  let files: DemoFiles
  private(set) var today: Day
  private let end: Day
  private var agenda = DemoAgenda()

  init(opener: String, seed: UInt64, from start: Day, to end: Day, files: DemoFiles) {
    self.opener = opener
    self.files = files
    random = SplitMix64(seed: seed)
    buying = SplitMix64(seed: seed ^ 0x0B0E)
    today = start
    self.end = end
  }

  /// Has that person do something on a day, or the next one worked; what would come after the story's end never does.
  mutating func plan(_ person: DemoPerson, on day: Day, _ task: @escaping DemoAgenda.Task) {
    let day = DemoCalendar.worked(from: max(day, today))
    guard day <= end else { return }
    agenda.add(task, for: person, on: day)
  }

  /// The same on a date of the story; one before its beginning is passed over.
  mutating func plan(_ person: DemoPerson, onDate date: (Int, Int, Int), _ task: @escaping DemoAgenda.Task) {
    let day = DemoCalendar.day(date.0, date.1, date.2)
    if day >= today { plan(person, on: day, task) }
  }

  mutating func plan(_ person: DemoPerson, in days: ClosedRange<Int>, _ task: @escaping DemoAgenda.Task) {
    plan(person, on: today.adding(days: random.number(days)), task)
  }

  mutating func live(in store: Store, _ progress: (Double) -> Void) throws {
    let (first, length) = (today, max(1, end.days(since: today)))
    while today <= end {
      if today.weekday == .monday { progress(Double(today.days(since: first)) / Double(length)) }
      if DemoCalendar.isWorked(today) {
        bringBusiness()
        try workDay(in: store)
      }
      today = today.adding(days: 1)
    }
  }

  private mutating func workDay(in store: Store) throws {
    while let turn = agenda.nextTurn(on: today) {
      try store.batch(as: login(of: turn.person), on: today) { batch in
        for task in turn.tasks { try task(&self, batch) }
      }
    }
  }

  func login(of person: DemoPerson) -> String {
    switch person {
    case .opener: opener
    case .marie: "marie"
    case .paul: "paul"
    case .nadia: "nadia"
    case .claire: "claire"
    }
  }
}
