// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Receipt.h"
#include "app/store/OutboxRepository.h"
#include "app/workflow/WriteRegister.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "ui/models/OfficeRegisters.h"
#include "ui/registers/FileField.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// Sổ theo dõi as people use them: what is due, entering, closing, finding, exporting, and the royalties.
class TestRegistersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsDueForTheDesk();
    void listsTheRegistersOfTheRegulation();
    void entersAndClosesFeedback();
    void paperNeedsItsSoftCopy();
    void cautionsAgainstSecretMaterial();
    void findsAndExportsWithoutWhatIsPrivate();
    void aPlanIsRecordedFromItsDuty();
    void royaltiesAreEstimatedDecidedAndPaid();
    void theUnitEntersItsOwnCoefficients();
    void keepsNothingWhenLocked();
    void cleanupTestCase();

private:
    void post(const ArticleId &article);
    Driver driver() const { return Driver(m_window->window()); }
    bool open() const { return driver().click(u"rail.registers"_s) && driver().waitUntilVisible(u"registers.list"_s); }
    bool choose(const QString &beginning) const;
    QTreeWidget &entries() const { return *m_window->window().findChild<QTreeWidget *>(u"registers.entries"_s); }
    QTreeWidget &duties() const { return *m_window->window().findChild<QTreeWidget *>(u"duties.list"_s); }
    QTreeWidget &sheets() const { return *m_window->window().findChild<QTreeWidget *>(u"royalty.sheets"_s); }
    QString cell(int row, int column) const
    {
        const QTreeWidgetItem *item = entries().topLevelItem(row);
        return item ? item->text(column) : QString();
    }
    bool save() const { return driver().click(u"register.accept"_s); }
    bool isDialogGone() const
    {
        return QTest::qWaitFor([this] { return !driver().visible<QDialog>(u"register"_s); }, Driver::patience);
    }
    bool setDay(const QString &name, QDate day) const
    {
        auto *field = driver().visible<QDateEdit>(name);
        if (field)
            field->setDate(day);
        return field;
    }

    std::unique_ptr<DeskWindow> m_window;
};

void TestRegistersPage::post(const ArticleId &article)
{
    workflow::Session &session = m_window->store().as(DeskFixture::clerk);
    store::OutboxRepository outbox(*session.store);
    for (Delivery delivery : expect(outbox.all())) {
        if (delivery.article != article)
            continue;
        const Receipt receipt{QByteArray(64, 'x'),
                              article.toString(),
                              delivery.revision.toString(),
                              u"published"_s,
                              {},
                              {},
                              u"https://cong.example.vn/1"_s,
                              session.clock.nowUtc()};
        delivery.state = DeliveryState::Published;
        delivery.receipt = toJson(receipt);
        expect(outbox.update(delivery));
    }
}

void TestRegistersPage::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    post(m_window->store().approved());
    QVERIFY(m_window->sitDown(DeskFixture::editor));
}

bool TestRegistersPage::choose(const QString &beginning) const
{
    auto *list = driver().visible<QListWidget>(u"registers.list"_s);
    for (int row = 0; list && row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        if (!item->text().startsWith(beginning))
            continue;
        list->scrollToItem(item);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
        return list->currentRow() == row;
    }
    return false;
}

void TestRegistersPage::saysWhatIsDueForTheDesk()
{
    QVERIFY(open());
    QTRY_COMPARE(duties().topLevelItemCount(), 2);
    QTRY_VERIFY(duties().topLevelItem(0)->text(0).contains(u"2026"_s));
    QVERIFY(duties().topLevelItem(0)->text(2).startsWith(u"DV-17: Điều 4.1"_s));
    m_window->picture(u"registers-duties"_s);
}

void TestRegistersPage::listsTheRegistersOfTheRegulation()
{
    const auto *list = driver().visible<QListWidget>(u"registers.list"_s);
    QStringList names;
    for (int row = 0; row < list->count(); ++row)
        names.append(list->item(row)->text());
    QVERIFY(names.contains(u"Sổ tiếp nhận tin, bài, văn bản"_s) && names.contains(u"Tên miền"_s));
    QVERIFY(!names.contains(u"Sổ đào tạo, bồi dưỡng"_s)); // Đắk Lắk's
    QCOMPARE(names.constLast(), u"Nhuận bút, thù lao"_s);
    QVERIFY(choose(u"Sổ sự cố"_s));
    QTRY_VERIFY(driver().text(u"registers.purpose"_s).contains(u"DV-14: Điều 10.2"_s));
}

void TestRegistersPage::entersAndClosesFeedback()
{
    QVERIFY(choose(u"Sổ phản ánh"_s));
    QVERIFY(driver().click(u"registers.new"_s));
    QVERIFY(driver().type(u"register.field.about"_s, u"Đèn đường thôn 3 hỏng"_s));
    QVERIFY(setDay(u"register.field.came-on"_s, QDate(2026, 11, 20)));
    QVERIFY(driver().type(u"register.field.from"_s, u"Bà Lan, 0912 345 678"_s));
    QVERIFY(driver().choose(u"register.field.class"_s, u"Phản ánh"_s));
    m_window->picture(u"registers-entry"_s);
    QVERIFY(save());
    QVERIFY(isDialogGone());
    QTRY_COMPARE(entries().topLevelItemCount(), 1);
    QCOMPARE(cell(0, 0), u"Đang xử lý"_s);
    QCOMPARE(cell(0, 2), u"20/11/2026"_s);

    entries().setCurrentItem(entries().topLevelItem(0));
    QVERIFY(driver().click(u"registers.change"_s));
    QVERIFY(driver().choose(u"register.field.outcome"_s, u"Đã trả lời"_s));
    QVERIFY(setDay(u"register.field.done-on"_s, QDate(2026, 11, 20)));
    driver().visible<QAbstractButton>(u"register.closed"_s)->click();
    QVERIFY(save());
    QTRY_VERIFY(driver().text(u"register.problem"_s).contains(u"Nội dung trả lời"_s));
    m_window->picture(u"registers-missing"_s);
    QVERIFY(driver().type(u"register.field.answer"_s, u"Đã thay bóng đèn."_s));
    QVERIFY(save());
    QVERIFY(isDialogGone());
    QTRY_COMPARE(cell(0, 0), u"Đã xử lý"_s);
}

void TestRegistersPage::paperNeedsItsSoftCopy()
{
    QVERIFY(choose(u"Sổ tiếp nhận"_s));
    QVERIFY(driver().click(u"registers.new"_s));
    QVERIFY(driver().type(u"register.field.what"_s, u"Giấy mời họp thôn"_s));
    QVERIFY(driver().choose(u"register.field.kind"_s, u"Văn bản"_s));
    QVERIFY(driver().type(u"register.field.from"_s, u"Thôn 3"_s));
    QVERIFY(setDay(u"register.field.came-on"_s, QDate(2026, 11, 20)));
    QVERIFY(driver().choose(u"register.field.channel"_s, u"Bản giấy"_s));
    QVERIFY(driver().choose(u"register.field.handled"_s, u"Lưu để biết"_s));
    driver().visible<QAbstractButton>(u"register.closed"_s)->click();
    QVERIFY(save());
    QTRY_VERIFY(driver().text(u"register.problem"_s).contains(u"Bản mềm"_s));
    QTemporaryDir folder;
    QFile paper(folder.filePath(u"giay-moi.pdf"_s));
    QVERIFY(paper.open(QIODevice::WriteOnly));
    paper.write("%PDF-1.4\n%giay moi\n%%EOF\n");
    paper.close();
    auto *field = m_window->window().findChild<QDialog *>(u"register"_s)->findChild<ui::FileField *>();
    field->take(paper.fileName());
    QTRY_COMPARE(driver().text(u"register.field.file.title"_s), u"giay-moi.pdf"_s);
    QVERIFY(save());
    QVERIFY(isDialogGone());
    QTRY_COMPARE(cell(0, 0), u"Đã xử lý"_s);
    m_window->picture(u"registers-intake"_s);
}

void TestRegistersPage::cautionsAgainstSecretMaterial()
{
    QVERIFY(choose(u"Sổ yêu cầu tài liệu"_s));
    QVERIFY(driver().click(u"registers.new"_s));
    QVERIFY(!driver().visible<QWidget>(u"register.caution.secrecy"_s));
    QVERIFY(driver().choose(u"register.field.secrecy"_s, u"Có độ mật"_s));
    QVERIFY(driver().text(u"register.caution.secrecy"_s).contains(u"trừ tài liệu mật"_s));
    QVERIFY(driver().click(u"register.cancel"_s));
    QVERIFY(isDialogGone());
}

void TestRegistersPage::findsAndExportsWithoutWhatIsPrivate()
{
    QVERIFY(choose(u"Sổ phản ánh"_s));
    QTRY_COMPARE(entries().topLevelItemCount(), 1);
    QVERIFY(driver().type(u"registers.words"_s, u"duong thon"_s));
    QTRY_COMPARE(driver().text(u"registers.count"_s), u"1 mục, 0 đang mở"_s);
    QVERIFY(driver().type(u"registers.words"_s, u"cau cong"_s));
    QTRY_COMPARE(entries().topLevelItemCount(), 0);
    QVERIFY(driver().type(u"registers.words"_s, u"den"_s));
    QTRY_COMPARE(entries().topLevelItemCount(), 1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"so.csv"_s);
    QVERIFY(driver().click(u"registers.export"_s));
    QVERIFY(driver().click(u"registers.exportChoose"_s));
    QTRY_VERIFY(driver().visible<QFileDialog>(u"registers.exportFile"_s));
    Q_EMIT driver().visible<QFileDialog>(u"registers.exportFile"_s)->fileSelected(path);
    driver().visible<QFileDialog>(u"registers.exportFile"_s)->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    QVERIFY(table.startsWith("\xEF\xBB\xBF") && table.contains("Đèn đường thôn 3 hỏng"));
    QVERIFY(!table.contains("0912") && !table.contains("Bà Lan"));
}

void TestRegistersPage::aPlanIsRecordedFromItsDuty()
{
    QVERIFY(choose(u"Việc đến hạn"_s));
    duties().setCurrentItem(duties().topLevelItem(0));
    const QString duty = duties().topLevelItem(0)->text(0);
    QVERIFY(driver().click(u"duties.deal"_s));
    QTRY_VERIFY(driver().visible<QLineEdit>(u"register.field.title"_s));
    QCOMPARE(driver().text(u"register.field.title"_s), duty);
    QVERIFY(!driver().visible<QComboBox>(u"register.field.duty"_s)->currentData().toString().isEmpty());
    QVERIFY(save());
    QVERIFY(isDialogGone());
    QTRY_COMPARE(entries().topLevelItemCount(), 1);
    QCOMPARE(cell(0, 0), u"Đang soạn"_s);
    m_window->picture(u"registers-plans"_s);
}

void TestRegistersPage::royaltiesAreEstimatedDecidedAndPaid()
{
    QVERIFY(choose(u"Nhuận bút"_s));
    QVERIFY(driver().click(u"royalty.new"_s));
    QVERIFY(driver().click(u"royalty.take"_s));
    auto *lines = m_window->window().findChild<QTreeWidget *>(u"royalty.lines"_s);
    QTRY_COMPARE(lines->topLevelItemCount(), 1);
    QTest::keyClicks(qobject_cast<QLineEdit *>(lines->itemWidget(lines->topLevelItem(0), 4)), u"1,5"_s);
    qobject_cast<QLineEdit *>(lines->itemWidget(lines->topLevelItem(0), 1))->setText(u"Cộng tác viên thôn 4"_s);
    QTRY_VERIFY(driver().text(u"royalty.total"_s).contains(u"379.500"_s));
    m_window->picture(u"royalty-sheet"_s);
    QVERIFY(driver().click(u"royalty.sheet.accept"_s));
    QTRY_COMPARE(sheets().topLevelItemCount(), 1);
    QCOMPARE(sheets().topLevelItem(0)->text(0), u"đã lập"_s);
    sheets().setCurrentItem(sheets().topLevelItem(0));
    QVERIFY(!driver().visible<QWidget>(u"royalty.decide"_s)->isEnabled());
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::approver));
    QVERIFY(open());
    QVERIFY(choose(u"Nhuận bút"_s));
    QTRY_COMPARE(sheets().topLevelItemCount(), 1);
    sheets().setCurrentItem(sheets().topLevelItem(0));
    QVERIFY(driver().click(u"royalty.decide"_s));
    QVERIFY(driver().type(u"royalty.budget"_s, u"300.000"_s));
    QVERIFY(driver().type(u"royalty.document"_s, u"15/QĐ-UBND"_s));
    QVERIFY(driver().click(u"royalty.decision.accept"_s));
    QTRY_VERIFY(driver().text(u"royalty.decision.problem"_s).contains(u"379.500"_s));
    m_window->picture(u"royalty-decision"_s);
    QVERIFY(driver().type(u"royalty.budget"_s, u"400.000"_s));
    QVERIFY(driver().click(u"royalty.decision.accept"_s));
    QTRY_COMPARE(sheets().topLevelItem(0)->text(0), u"đã quyết định"_s);
    sheets().setCurrentItem(sheets().topLevelItem(0));
    m_window->picture(u"royalty"_s);
    QVERIFY(driver().click(u"royalty.pay"_s));
    QVERIFY(driver().click(u"royalty.payment.accept"_s));
    QTRY_COMPARE(sheets().topLevelItem(0)->text(0), u"đã chi trả"_s);
}

void TestRegistersPage::theUnitEntersItsOwnCoefficients()
{
    QVERIFY(driver().click(u"royalty.rates"_s));
    QTRY_VERIFY(driver().visible<QLineEdit>(u"royalty.rate.tin"_s)
                && !driver().visible<QLineEdit>(u"royalty.rate.tin"_s)->isReadOnly());
    QCOMPARE(driver().text(u"royalty.rate.tin"_s), QString());
    QVERIFY(driver().type(u"royalty.rate.tin"_s, u"1,2"_s));
    m_window->picture(u"royalty-rates"_s);
    QVERIFY(driver().click(u"royalty.ratesFoot.accept"_s));
    QTRY_VERIFY(!driver().visible<QDialog>(u"royalty.ratesDialog"_s));
}

void TestRegistersPage::keepsNothingWhenLocked()
{
    QVERIFY(m_window->desk().lock());
    QCOMPARE(entries().topLevelItemCount() + duties().topLevelItemCount() + sheets().topLevelItemCount(), 0);
    QCOMPARE(m_window->window().findChild<QListWidget *>(u"registers.list"_s)->count(), 0);
}

void TestRegistersPage::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestRegistersPage)
#include "test_registers_page.moc"
