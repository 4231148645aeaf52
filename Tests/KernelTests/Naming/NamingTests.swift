import Kernel
import Testing

private struct Invoice: ~Copyable {
  typealias ID = Kernel.ID<Invoice>
}

@Suite struct NamingTests {
  @Test func `an id is one integer in JSON`() throws {
    #expect(try json(Invoice.ID(12)) == "12")
    #expect(try decoded([Invoice.ID].self, "[3, 4]") == [Invoice.ID(3), Invoice.ID(4)])
    #expect(Invoice.ID(3) < Invoice.ID(4))
    #expect("\(ProductID(7))" == "7")
  }

  @Test func `a reference is an integer, or a code`() throws {
    #expect(try decoded(Reference<Invoice>.self, "12") == .id(Invoice.ID(12)))
    #expect(try decoded(Reference<Invoice>.self, #""FA-2026-00001""#) == .code("FA-2026-00001"))
    #expect(try decoded(Reference<Invoice>.self, #"" 411 ""#) == .code("411"))
    #expect(try json(Reference<Invoice>.id(Invoice.ID(12))) == "12")
    #expect(try json(Reference<Invoice>.code("DUP")) == #""DUP""#)
  }

  @Test(arguments: ["#12", "FA-2026-00001", "#A", "#-3", "a b"])
  func `a reference reads back what it writes`(text: String) throws {
    let reference = try #require(Reference<Invoice>(text))
    #expect(reference.description == text)
  }

  @Test(arguments: [#""""#, #""  ""#, "1.5", "null", "{}"]) func `nothing names no record`(text: String) {
    #expect(
      decodingSentence(Reference<Invoice>.self, text)
        == #"Une référence est un code ("DUP", "FA-2026-00001") ou un numéro (12)."#)
  }

  @Test func `permissions are ordered by their names`() throws {
    #expect(Permission("clients.voir") < Permission("factures.valider"))
    #expect(try json(Permission("clients.voir")) == #""clients.voir""#)
  }
}
