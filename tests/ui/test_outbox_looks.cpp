// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Receipt.h"
#include "tests/support/VietnameseTest.h"
#include "ui/look/Theme.h"
#include "ui/outbox/DeliveryCard.h"
#include "ui/outbox/LimitDialog.h"
#include "ui/outbox/ReceiptDialog.h"
#include "ui/outbox/SpeedPlot.h"
#include "ui/outbox/SummaryCard.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace bantin;
using namespace bantin::ui;
using namespace bantin::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Delivery deliveryOf(const QString &title, DeliveryState state)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.title = title;
    delivery.state = state;
    delivery.packageSha512 = QByteArray(64, '\xa9');
    delivery.bagSha512 = QByteArray(64, '\x1f');
    delivery.packageSize = 3'100'000;
    delivery.updatedAt = QDateTime(QDate(2026, 11, 15), QTime(9, 12));
    delivery.createdAt = delivery.updatedAt;
    return delivery;
}

/// The text and three of five pictures are there, and half of the fourth.
Delivery sending()
{
    Delivery delivery = deliveryOf(u"Thông báo lịch tiêm phòng cho đàn gia súc, gia cầm"_s, DeliveryState::Sending);
    delivery.parts.append({.kind = DeliveryPart::Kind::Bag, .size = 20'000, .isThere = true});
    for (int i = 0; i < 5; ++i)
        delivery.parts.append({.kind = DeliveryPart::Kind::Picture, .size = 600'000, .isThere = i < 3});
    delivery.parts[4].uploadUrl = u"https://cong.example.vn/files/1"_s;
    delivery.parts[4].acknowledged = 300'000;
    delivery.resumptions = 2;
    return delivery;
}

Delivery answered(DeliveryState state)
{
    Delivery delivery = deliveryOf(u"Đồng Việt hoàn thành 19/19 tiêu chí nông thôn mới"_s, state);
    Receipt receipt;
    receipt.packageSha512 = delivery.bagSha512;
    receipt.outcome = state == DeliveryState::Refused ? u"refused"_s : u"published"_s;
    receipt.reason = state == DeliveryState::Refused ? u"category-unknown"_s : QString();
    receipt.arguments = state == DeliveryState::Refused ? QStringList{u"gia-phi"_s} : QStringList();
    receipt.pageUrl =
        state == DeliveryState::Refused ? QString() : u"https://cong.dongviet.example.vn/bai/dong-viet-1a2b3c4d/"_s;
    receipt.issuedAt = delivery.updatedAt;
    delivery.receipt = toJson(receipt);
    delivery.receiptSignature = "signature";
    delivery.pageUrl = receipt.pageUrl;
    delivery.lastReason = receipt.reason;
    delivery.lastDetail = receipt.arguments.join(u'\n');
    return delivery;
}

void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

QString said(const QWidget &widget, const QString &name)
{
    const auto *label = widget.findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace

/// What the outbox says and shows of deliveries that are hard to catch in the act.
class TestOutboxLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_page.setObjectName("outbox"_L1);
        m_page.resize(1140, 640);
        auto *column = new QVBoxLayout(&m_page);
        column->setContentsMargins(28, 20, 28, 20);
        column->setSpacing(12);
        m_summary = new SummaryCard(&m_page);
        column->addWidget(m_summary);
        for (DeliveryCard *&card : m_cards) {
            card = new DeliveryCard(DeliveryCard::Control::Allowed, &m_page);
            column->addWidget(card);
        }
        column->addStretch();
    }

    void countsTextAndPictures()
    {
        m_cards[0]->showDelivery(sending(), {});
        QCOMPARE(said(*m_cards[0], u"outbox.detail"_s),
                 u"Nội dung đã gửi trước · ảnh 3/5 · đã gửi 2,0 MB trên 2,9 MB · nối lại 2 lần"_s);
        QCOMPARE(m_cards[0]->findChild<QProgressBar *>()->value(), 70);
    }

    void saysThatAPackageIsOnAStick()
    {
        Delivery delivery = deliveryOf(u"Khánh thành đường liên thôn Đồng Việt dài 2,4 km"_s, DeliveryState::Packed);
        const workflow::Carried carried{delivery.updatedAt, u"Văn thư"_s, u"goi-1f1f1f1f1f1f1f1f.bantin"_s};
        m_cards[1]->showDelivery(delivery, {carried, {}});
        QVERIFY(said(*m_cards[1], u"outbox.detail"_s).endsWith(u"(goi-1f1f1f1f1f1f1f1f.bantin)"_s));
        delivery.state = DeliveryState::Published;
        m_cards[1]->showDelivery(delivery, {carried, {}});
        QVERIFY(!said(*m_cards[1], u"outbox.detail"_s).contains(u"goi-"_s)); // it is through
        delivery.state = DeliveryState::Packed;
        m_cards[1]->showDelivery(delivery, {carried, {}});
    }

    void offersToLookAtThePageAndToStop()
    {
        DeliveryCard &card = *m_cards[3];
        const Delivery published = answered(DeliveryState::Published);
        const auto offered = [&card](const QString &name) {
            return !card.findChild<QPushButton *>(u"outbox."_s + name)->isHidden();
        };
        card.showDelivery(published, {{}, {PageStanding::State::Checking, {}, {}}});
        QVERIFY(offered(u"stopCheck"_s) && !offered(u"checkPage"_s));
        const QDateTime at = published.updatedAt.addSecs(600);
        card.showDelivery(published, {{}, {PageStanding::State::AsApproved, at, {}}});
        QVERIFY(!offered(u"stopCheck"_s) && offered(u"checkPage"_s));
        QVERIFY(said(card, u"outbox.detail"_s).contains(u"trang khớp gói đã duyệt ✔"_s));
        m_cards[2]->showDelivery(answered(DeliveryState::Refused), {});
    }

    void drawsTheSpeedOfTenMinutes()
    {
        OutboxSummary summary;
        summary.unfinished = 3;
        summary.bytesLeft = 4'200'000;
        summary.originalBytes = 38'600'000;
        summary.speed = 12'000;
        summary.time = 6min;
        m_summary->showSummary(summary);
        m_summary->showSpeed(
            {3000, 4100, 3900, 9000, 8800, 0, 0, 7100, 8200, 6900, 11900, 10500, 11800, 8000, 10100, 11300});
        const auto *plot = m_summary->findChild<SpeedPlot *>();
        QVERIFY2(plot->accessibleDescription().contains(u"kB/s"_s), qPrintable(plot->accessibleDescription()));
        m_page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_page));
        keepPicture(m_page, u"looks-outbox"_s);
    }

    void theLimitDialogShowsEachChoice()
    {
        SendingLimit hours;
        hours.kind = SendingLimit::Kind::WorkingHours;
        SendingLimit own;
        own.kind = SendingLimit::Kind::Own;
        own.own = u"07:00,32K ban-dem"_s;
        for (const auto &[limit, name] :
             {std::pair(SendingLimit(), u"none"_s), std::pair(hours, u"hours"_s), std::pair(own, u"own"_s)}) {
            LimitDialog dialog(limit, LimitDialog::OnMetered::Waits);
            dialog.open();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            const auto *save = dialog.findChild<QPushButton *>(u"limit.save"_s);
            QCOMPARE(save->isEnabled(), limit.kind != SendingLimit::Kind::Own);
            keepPicture(dialog, u"looks-limit-"_s + name);
        }
    }

    void theReceiptWindowTellsItInWords()
    {
        for (const auto state : {DeliveryState::Published, DeliveryState::Refused}) {
            ReceiptDialog dialog(answered(state));
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            const auto labels = dialog.findChildren<QLabel *>();
            const QString word = state == DeliveryState::Refused ? u"Từ chối"_s : u"Đã đăng"_s;
            QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(word); }));
            keepPicture(dialog, state == DeliveryState::Refused ? u"looks-receipt-refused"_s : u"looks-receipt"_s);
        }
    }

private:
    QWidget m_page;
    SummaryCard *m_summary = nullptr;
    DeliveryCard *m_cards[4] = {};
};

BANTIN_VIETNAMESE_TEST_MAIN(TestOutboxLooks)
#include "test_outbox_looks.moc"
