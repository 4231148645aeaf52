import Kernel
import Store

/// Writes the entries that come back and are not written yet, each once for its day.
package struct RunRecurring: UseCase {
  package static let name = "accounting.run-recurring"
  package static let title = "Saisir les écritures d’abonnement"
  package static let permission = Permission.writeAccounting

  /// Today when left out.
  package let until: Day?

  package struct Output: Encodable, Sendable {
    /// One that could not be written, to be tried again.
    package struct Refused: Encodable, Sendable {
      package let template: String
      package let day: Day
      package let code: String
      package let message: String
    }

    package let posted: Int
    package let refused: [Refused]
  }

  package init(until: Day? = nil) { self.until = until }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let books = try OpenBooks(in: tx.reading)
    var (posted, refused) = (0, [Output.Refused]())
    for template in try EntryTemplate.all(in: tx.reading) {
      for day in template.occurrences(upTo: until ?? tx.today) {
        guard try !template.hasRun(on: day, in: tx.db) else { continue }
        do {
          try template.request(on: day).post(in: tx, books)
          if try template.run(on: day, in: tx.db) { posted += 1 }
        } catch let refusal as any Refusal {
          refused.append(
            Output.Refused(
              template: template.name, day: day, code: refusal.code, message: refusal.message))
        }
      }
    }
    return Output(posted: posted, refused: refused)
  }
}
