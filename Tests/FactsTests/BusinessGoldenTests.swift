import AttachmentsFacts
import CatalogFacts
import InventoryFacts
import Kernel
import PurchasingFacts
import SalesFacts
import Testing
import TreasuryFacts

/// What the facts of products, purchases, stock, orders and disbursements look like in the log, for ever.
@Suite struct BusinessGoldenTests {
  private let party = #"{"code":"DUP","name":"Dupont & Fils","party":7}"#
  private let screws = ProductFacts(
    product: ProductID(12), code: "VIS", label: "Visserie", description: "Boîte", kind: .goods, unit: "kg",
    price: UnitPrice(Money(cents: 1_000)), purchasePrice: UnitPrice(Money(cents: 640)), rate: Sample.rate,
    stockable: true, minimum: Quantity(whole: 5), reorder: Quantity(whole: 20), barcode: "3760123456786",
    family: 2, tiers: [PriceTier(from: Quantity(whole: 10), price: UnitPrice(Money(cents: 900)))])

  @Test func `the facts of the catalogue`() throws {
    let product =
      #"{"active":true,"barcode":"3760123456786","category":"S","code":"VIS","#
      + #""description":"Boîte","family":2,"kind":"goods","label":"Visserie","minimum":"5","#
      + #""price":"10","priceIncludesTax":false,"product":12,"purchasePrice":"6.4","rate":"20","#
      + #""reorder":"20","stockable":true,"tiers":[{"from":"10","price":"9"}],"unit":"kg"}"#
    #expect(
      try agrees(
        ProductCreated(product: screws, day: Sample.day), #"{"day":"2026-03-12","product":\#(product)}"#))
    #expect(
      try agrees(
        ProductUpdated(product: screws, day: Sample.day), #"{"day":"2026-03-12","product":\#(product)}"#))
    #expect(
      try agrees(
        FamilySaved(family: 2, code: "QUINC", label: "Quincaillerie", parent: 1, active: true),
        #"{"active":true,"code":"QUINC","family":2,"label":"Quincaillerie","parent":1}"#))
    #expect(
      try agrees(
        ClientPriceSet(
          product: ProductID(12), code: "VIS", party: Sample.party, price: UnitPrice(Money(cents: 850)),
          day: Sample.day), #"{"code":"VIS","day":"2026-03-12","party":\#(party),"price":"8.5","product":12}"#
      ))
  }

  private var purchase: PurchasedDocument {
    PurchasedDocument(
      document: 3, kind: .invoice, number: "ACH-2026-00003", supplierNumber: "F 0042", party: Sample.party,
      day: Sample.day, entered: Sample.due,
      lines: [
        PurchasedDocument.Line(
          label: "Visserie", product: ProductID(12), nature: .goods, quantity: Quantity(whole: 10),
          category: .standard, rate: Sample.rate, net: Money(cents: 6_400), account: "607", stockable: true,
          received: PurchasedDocument.ReceivedGoods(
            order: 4, quantity: Quantity(whole: 10), cost: Money(cents: 6_000)))
      ],
      bases: [
        PurchasedDocument.Base(
          category: .standard, rate: Sample.rate, net: Money(cents: 6_400), tax: Money(cents: 1_280),
          deductible: Money(cents: 1_280))
      ],
      net: Money(cents: 6_400), tax: Money(cents: 1_280), gross: Money(cents: 7_680),
      instalments: [IssuedDocument.Instalment(due: Sample.due, amount: Money(cents: 7_680))],
      needsApproval: true)
  }

  @Test func `the facts of purchases`() throws {
    let document =
      #"{"bases":[{"category":"S","deductible":"12.80","net":"64.00","rate":"20","#
      + #""selfAssessed":"0.00","tax":"12.80"}],"day":"2026-03-12","document":3,"#
      + #""entered":"2026-04-11","gross":"76.80","instalments":[{"amount":"76.80","#
      + #""due":"2026-04-11"}],"kind":"invoice","lines":[{"account":"607","asset":false,"#
      + #""category":"S","deductible":true,"label":"Visserie","nature":"goods","net":"64.00","#
      + #""product":12,"quantity":"10","rate":"20","received":{"cost":"60.00","order":4,"#
      + #""quantity":"10"},"stockable":true}],"needsApproval":true,"net":"64.00","#
      + #""number":"ACH-2026-00003","party":\#(party),"supplierNumber":"F 0042","tax":"12.80"}"#
    #expect(try agrees(SupplierInvoiceValidated(document: purchase), #"{"document":\#(document)}"#))
    #expect(
      try agrees(
        SupplierCreditValidated(document: purchase, allocated: Money(cents: 500)),
        #"{"allocated":"5.00","document":\#(document)}"#))
    #expect(
      try agrees(
        PaymentApproved(document: 3, number: "ACH-2026-00003", party: Sample.party, day: Sample.day),
        #"{"day":"2026-03-12","document":3,"number":"ACH-2026-00003","party":\#(party)}"#))
    #expect(
      try agrees(
        PurchaseOrderMoved(
          order: 4, number: "BC-2026-00004", party: Sample.party, step: .closed, day: Sample.day,
          net: Money(cents: 6_000), reason: "Soldé"),
        #"{"day":"2026-03-12","net":"60.00","number":"BC-2026-00004","order":4,"#
          + #""party":\#(party),"reason":"Soldé","step":"closed"}"#))
    #expect(
      try agrees(
        GoodsReceived(
          receipt: 5, order: 4, number: "BC-2026-00004", party: Sample.party, day: Sample.day,
          lines: [
            GoodsReceived.Line(
              product: ProductID(12), label: "Visserie", quantity: Quantity(whole: 10),
              cost: Money(cents: 6_000), stockable: true)
          ]),
        #"{"day":"2026-03-12","lines":[{"cost":"60.00","label":"Visserie","product":12,"#
          + #""quantity":"10","stockable":true}],"number":"BC-2026-00004","order":4,"#
          + #""party":\#(party),"receipt":5}"#))
  }

  @Test func `the facts of orders and stock`() throws {
    let goods = OrderedGoods(
      order: 6, number: "CMD-2026-00006", party: Sample.party, day: Sample.day,
      lines: [
        OrderedGoods.Line(
          product: ProductID(12), label: "Visserie", quantity: Quantity(whole: 2), net: Money(cents: 2_000),
          stockable: true)
      ], net: Money(cents: 2_000), gross: Money(cents: 2_400))
    let order =
      #"{"day":"2026-03-12","gross":"24.00","lines":[{"label":"Visserie","net":"20.00","#
      + #""product":12,"quantity":"2","stockable":true}],"net":"20.00","#
      + #""number":"CMD-2026-00006","order":6,"party":\#(party)}"#
    #expect(try agrees(OrderConfirmed(order: goods), #"{"order":\#(order)}"#))
    #expect(
      try agrees(OrderCancelled(order: goods, reason: "Doublon"), #"{"order":\#(order),"reason":"Doublon"}"#))
    #expect(
      try agrees(
        StockAdjusted(
          adjustment: 1, product: ProductID(12), code: "VIS", day: Sample.day, quantity: Quantity(whole: -5),
          reason: .breakage, note: "Carton mouillé", forced: true),
        #"{"adjustment":1,"code":"VIS","day":"2026-03-12","forced":true,"note":"Carton mouillé","#
          + #""product":12,"quantity":"-5","reason":"casse"}"#))
    #expect(
      try agrees(
        CountStarted(count: 2, day: Sample.day, label: "Printemps"),
        #"{"count":2,"day":"2026-03-12","label":"Printemps"}"#))
    #expect(
      try agrees(
        CountClosed(
          count: 2, day: Sample.day,
          lines: [
            CountClosed.Line(
              product: ProductID(12), code: "VIS", counted: Quantity(whole: 19), expected: Quantity(whole: 20)
            )
          ]),
        #"{"count":2,"day":"2026-03-12","lines":[{"code":"VIS","counted":"19","expected":"20","#
          + #""product":12}]}"#))
  }

  @Test func `money to and from suppliers`() throws {
    let allocation = DocumentAllocation(document: 3, number: "ACH-2026-00003", amount: Money(cents: 7_680))
    #expect(
      try agrees(
        PaymentRecorded(
          payment: 8, party: Sample.party, day: Sample.day, amount: Money(cents: 8_000), method: .transfer,
          reference: "VIR 12", allocations: [allocation]),
        #"{"allocations":[{"amount":"76.80","document":3,"number":"ACH-2026-00003"}],"#
          + #""amount":"80.00","day":"2026-03-12","method":"virement","party":\#(party),"payment":8,"#
          + #""reference":"VIR 12"}"#))
    #expect(
      try agrees(
        PaymentReversed(
          reversal: 9, payment: 8, party: Sample.party, day: Sample.day, amount: Money(cents: 8_000),
          method: .transfer, reason: "Compte clos", fees: Money(cents: 350)),
        #"{"amount":"80.00","day":"2026-03-12","fees":"3.50","method":"virement","#
          + #""party":\#(party),"payment":8,"reason":"Compte clos","reversal":9}"#))
    #expect(
      try agrees(
        SupplierRefundReceived(
          refund: 10, party: Sample.party, day: Sample.day, amount: Money(cents: 320), method: .cheque,
          reference: ""),
        #"{"amount":"3.20","day":"2026-03-12","method":"cheque","party":\#(party),"#
          + #""reference":"","refund":10}"#))
    #expect(
      try agrees(
        SupplierCreditAllocated(party: Sample.party, day: Sample.day, credit: 4, allocations: [allocation]),
        #"{"allocations":[{"amount":"76.80","document":3,"number":"ACH-2026-00003"}],"credit":4,"#
          + #""day":"2026-03-12","party":\#(party)}"#))
    #expect(
      try agrees(
        SupplierAllocationUndone(
          party: Sample.party, day: Sample.day, credit: 4, document: 3, number: "ACH-2026-00003",
          amount: Money(cents: 7_680), reason: "Erreur"),
        #"{"amount":"76.80","credit":4,"day":"2026-03-12","document":3,"#
          + #""number":"ACH-2026-00003","party":\#(party),"reason":"Erreur"}"#))
    #expect(
      try agrees(
        CashAdjusted(
          adjustment: 1, day: Sample.day, amount: Money(cents: -250), method: .cash, reason: "Écart de caisse"
        ),
        #"{"adjustment":1,"amount":"-2.50","day":"2026-03-12","method":"especes","#
          + #""reason":"Écart de caisse"}"#))
  }

  @Test func `a file of transfers, and files attached`() throws {
    #expect(
      try agrees(
        TransferOrdered(
          transfer: 1, day: Sample.day, execution: Sample.due,
          lines: [
            TransferOrdered.Line(
              document: 3, number: "ACH-2026-00003", party: Sample.party, amount: Money(cents: 7_680))
          ], total: Money(cents: 7_680)),
        #"{"day":"2026-03-12","execution":"2026-04-11","lines":[{"amount":"76.80","document":3,"#
          + #""number":"ACH-2026-00003","party":\#(party)}],"total":"76.80","transfer":1}"#))
    #expect(
      try agrees(
        TransferSettled(transfer: 1, day: Sample.due, outcome: .executed),
        #"{"day":"2026-04-11","outcome":"executed","transfer":1}"#))
    let record = Subject(kind: .purchase, record: 3, label: "ACH-2026-00003", party: 7)
    #expect(
      try agrees(
        FileAttached(attachment: 1, record: record, file: "facture.pdf", digest: "ab12", size: 20_480),
        #"{"attachment":1,"digest":"ab12","file":"facture.pdf","record":{"kind":"purchase","#
          + #""label":"ACH-2026-00003","party":7,"record":3},"size":20480}"#))
    #expect(
      try agrees(
        FileDetached(attachment: 1, record: record, reason: "Doublon"),
        #"{"attachment":1,"reason":"Doublon","record":{"kind":"purchase","#
          + #""label":"ACH-2026-00003","party":7,"record":3}}"#))
  }
}
