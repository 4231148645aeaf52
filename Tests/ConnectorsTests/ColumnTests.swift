import Connectors
import Kernel
import Testing

@Suite struct ColumnTests {
  @Test(arguments: [
    (["1234,50", "12"], DecimalMark.comma), (["1 234,5"], .comma), (["1.234,50"], .comma),
    (["1.234.567"], .comma), (["97.6", "1,234.00"], .point), (["1,234", "0.5"], .point), (["0,125"], nil),
    (["1234.500"], .point), (["1,234"], nil), (["12", ""], nil),
  ])
  func `the whole column tells its decimal mark`(values: [String], mark: DecimalMark?) {
    #expect(DecimalMark.detect(in: values) == mark)
  }

  @Test(arguments: [
    (DecimalMark.comma, "1 234,50 €", "1234.5"), (.comma, "1.234,00", "1234"), (.comma, "-,5", "-0.5"),
    (.comma, "12,50-", "-12.5"), (.point, "1,234.56", "1234.56"), (.point, "97.6", "97.6"),
    (.point, "+3", "3"), (.comma, "1\u{202F}234,5", "1234.5"),
  ])
  func `an amount is read by its column's mark`(mark: DecimalMark, text: String, machine: String) {
    #expect(mark.machineForm(text) == machine)
  }

  @Test(arguments: [
    (DecimalMark.comma, "12.50"), (.point, "12,50"), (.comma, "douze"), (.comma, ""), (.comma, "1,2,3"),
    (.point, "1-2"), (.comma, ","), (.comma, "1.23.456"),
  ])
  func `what is no amount under that mark is none`(mark: DecimalMark, text: String) {
    #expect(mark.machineForm(text) == nil)
  }

  @Test(arguments: [
    (["2012-01-03"], DateOrder.yearFirst), (["20120103"], .yearFirst), (["03/01/2012"], .dayFirst),
    (["03/01/2012", "31/01/2012"], .dayFirst), (["01/31/2012", "02/03/2012"], .monthFirst),
    (["01/31/2012", "31/01/2012"], .dayFirst), ([], .dayFirst),
  ])
  func `the whole column tells the order of its dates`(values: [String], order: DateOrder) {
    #expect(DateOrder.detect(in: values) == order)
  }

  @Test(arguments: [
    (DateOrder.yearFirst, "2012-01-03", "2012-01-03"), (.yearFirst, "2012-01-03T00:00:00", "2012-01-03"),
    (.yearFirst, "2012/1/3 10:00", "2012-01-03"), (.yearFirst, "20120103", "2012-01-03"),
    (.dayFirst, "3/1/12", "2012-01-03"), (.dayFirst, "03.01.1998", "1998-01-03"),
    (.dayFirst, "29-02-2024", "2024-02-29"), (.monthFirst, "01/31/2012", "2012-01-31"),
  ])
  func `a date is read by its column's order`(order: DateOrder, text: String, iso: String) {
    #expect(order.day(text)?.iso == iso)
  }

  @Test(arguments: [
    (DateOrder.dayFirst, "29/02/2023"), (.dayFirst, "2012-01-03"), (.yearFirst, "03/01/2012"),
    (.dayFirst, "hier"), (.dayFirst, ""), (.dayFirst, "1/2"), (.yearFirst, "2012-13-01"),
  ])
  func `what is no date in that order is none`(order: DateOrder, text: String) {
    #expect(order.day(text) == nil)
  }

  @Test(arguments: [("Oui", true), ("YES", true), ("1", true), ("No", false), ("", false), ("faux", false)])
  func `yes and no are read in French, English and figures`(text: String, answer: Bool) {
    #expect(YesNo.read(text) == answer)
  }

  @Test func `neither yes nor no is neither`() { #expect(YesNo.read("peut-être") == nil) }
}
