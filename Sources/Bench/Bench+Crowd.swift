import Desk
import Documents
import Foundation
import Kernel
import Program
import Sales
import SalesFacts
import Store
import Synchronization

/// What one waits for when others write: sittings with a file of their own each, as so many processes, in one machine.
extension Bench {
  /// Twenty people who type with a second between their keys.
  private static let residents = (people: 20, each: 10, pause: Duration.seconds(1))

  mutating func measureCrowd() throws {
    let clients = someParties(200)
    guard !clients.isEmpty else { return }
    let residents = Self.residents
    let typing = try validations(
      runs(residents.people), each: runs(residents.each), pause: isWhole ? residents.pause : .zero,
      for: clients)
    add(
      Measure(
        name: "Valider, \(residents.people) personnes, une seconde entre les touches", budget: Self.screen,
        samples: typing))
    for people in [5, 20] {
      let samples = try validations(runs(people), each: runs(40), pause: .zero, for: clients)
      add(
        Measure(
          name: "Valider, \(people) qui ne s’arrêtent pas", budget: nil, samples: samples, mostTimesMedian: 3)
      )
    }
  }

  /// How long each validation took, its disk and its wait included.
  private func validations(_ people: Int, each count: Int, pause: Duration, for clients: [Int64]) throws
    -> [Duration]
  {
    let sittings = try (0..<people).map { number in
      let store = try Store(opening: path, composition: Program.composition)
      let drafts = try store.batch(as: session.login, on: session.today) { batch in
        try (0..<count).map { turn in
          let client = clients[(number * count + turn) % clients.count]
          return try batch.perform(
            DraftInvoice(
              client: .id(ID(client)), lines: [LineInput("Mesure", price: UnitPrice(Money(cents: 5_000)))])
          ).id
        }
      }
      return Sitting(store: store, login: session.login, today: session.today, drafts: drafts, number: number)
    }
    let (tallies, done) = (Tallies(), DispatchSemaphore(value: 0))
    for sitting in sittings {
      let thread = Thread {
        tallies.add(Result { try sitting.validate(pause: pause) })
        done.signal()
      }
      thread.start()
    }
    for _ in sittings { done.wait() }
    return try tallies.all.flatMap { try $0.get() }
  }
}

/// What sittings found, from their threads.
private final class Tallies: Sendable {
  private let found = Mutex<[Result<[Duration], any Error>]>([])

  func add(_ result: Result<[Duration], any Error>) { found.withLock { $0.append(result) } }
  var all: [Result<[Duration], any Error>] { found.withLock { $0 } }
}

/// Somebody who validates drafts.
private struct Sitting: Sendable {
  let store: Store
  let login: String
  let today: Day
  let drafts: [Int64]
  let number: Int

  func validate(pause: Duration) throws -> [Duration] {
    // People do not press their keys together.
    Thread.sleep(forTimeInterval: Double(number) * pause.seconds / 20)
    return try drafts.map { draft in
      Thread.sleep(forTimeInterval: pause.seconds)
      return try .measure {
        try store.perform(ValidateInvoice(invoice: .id(ID(draft))), as: login, on: today)
      }
    }
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(microseconds) / 1_000_000 }
}
