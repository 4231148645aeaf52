import Kernel

/// The company's identity or settings changed; the whole of them follows, since documents print them.
package struct CompanyUpdated: Event {
  package static let name = "company.updated.v1"
  package static let title = "société modifiée"
  package static let bearing: Bearing = []
  /// Every setting by its key, as text.
  package let settings: [String: String]

  package init(settings: [String: String]) { self.settings = settings }

  package var subject: Subject { Subject(kind: .company, record: 1, label: settings["name"] ?? "") }
}
