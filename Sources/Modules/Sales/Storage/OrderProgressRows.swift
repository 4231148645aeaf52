import Documents
import GRDB
import Kernel
import Store

extension Order {
  /// What became of each priced line of an order, one invoice left aside if need be.
  static func progress(
    of order: ID, lines: [DocumentLine], besides invoice: Invoice.ID? = nil, in db: Database
  ) throws -> [OrderProgress] {
    var sums: [Int: OrderInvoicing] = [:]
    try addInvoiced(of: order, besides: invoice, to: &sums, in: db)
    if !sums.isEmpty { try addCredited(of: order, to: &sums, in: db) }
    return lines.enumerated().filter { $1.kind == .item }.map { index, line in
      OrderProgress(line: index + 1, ordered: line.quantity, invoicing: sums[index + 1] ?? OrderInvoicing())
    }
  }

  private static func addInvoiced(
    of order: ID, besides invoice: Invoice.ID?, to sums: inout [Int: OrderInvoicing], in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT line.source, line.order_moved, sum(line.quantity) FROM invoice_line AS line
        JOIN invoice ON invoice.id = line.invoice_id
        WHERE line.order_id = ? AND invoice.kind = 'invoice' AND invoice.id IS NOT ?
        GROUP BY line.source, line.order_moved
        """)
    for row in try Row.fetchAll(statement, arguments: [order, invoice]) {
      let (position, moved, quantity): (Int, Bool, Quantity) = (row[0], row[1], row[2])
      let kind: WritableKeyPath<OrderInvoicing, Quantity> = moved ? \.moved : \.anew
      sums[position, default: OrderInvoicing()][keyPath: kind] += quantity
    }
  }

  private static func addCredited(
    of order: ID, to sums: inout [Int: OrderInvoicing], in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT line.source, coalesce(given.goods_back, 0), sum(given.quantity) FROM invoice_line AS line
        JOIN invoice AS credit ON credit.corrects = line.invoice_id AND credit.status = 'validated'
        JOIN invoice_line AS given ON given.invoice_id = credit.id AND given.source = line.position
        WHERE line.order_id = ? GROUP BY 1, 2
        """)
    for row in try Row.fetchAll(statement, arguments: [order]) {
      let (position, back, quantity): (Int, Bool, Quantity) = (row[0], row[1], row[2])
      let kind: WritableKeyPath<OrderInvoicing, Quantity> = back ? \.returned : \.forgone
      sums[position, default: OrderInvoicing()][keyPath: kind] += quantity
    }
  }
}

extension Invoice {
  /// Refuses a draft that asks more of an order than its other invoices leave.
  func refuseOverOrdered(in reading: Reading) throws {
    for order in Set(content.lines.compactMap(\.order?.order)).sorted() {
      let (lines, _, _) = try DocumentLineRows.orders.load(order.rawValue, in: reading.db)
      let progress = try Order.progress(of: order, lines: lines, besides: id, in: reading.db)
      if let refusal = content.lines.refusal(over: progress, of: order) { throw refusal }
    }
  }
}
