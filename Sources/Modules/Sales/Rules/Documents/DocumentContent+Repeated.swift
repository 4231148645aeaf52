import Kernel
import PartiesFacts

extension DocumentContent {
  /// The same content on another day: what belonged to that day alone, or to a quote or an order, is left out.
  func repeated(for client: PartyFacts, on day: Day) -> DocumentContent {
    var content = self
    content.client = client
    content.day = day
    content.agreedDue = nil
    content.serviceDate = nil
    if case .list = plan { content.plan = .count(1) }
    for index in content.lines.indices {
      content.lines[index].source = nil
      content.lines[index].goodsBack = nil
      content.lines[index].order = nil
    }
    return content
  }
}
