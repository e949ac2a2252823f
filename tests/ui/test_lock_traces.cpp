// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/KeyDerivation.h"
#include "tests/support/OwnMemory.h"
#include "tests/ui/DeskWindow.h"
#include "ui/models/WorkspaceClient.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMetaProperty>
#include <QMimeData>
#include <QPointer>
#include <QTextDocument>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const auto title = u"Tiêu đề gấu trúc lam"_s;
const auto sapo = u"Sapo gấu trúc lam"_s;
const auto text = u"Nội dung gấu trúc lam"_s;
const auto marker = u"gấu trúc lam"_s;
const auto typedPassphrase = u"cụm mật khẩu rất riêng tư"_s;

void collectRows(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    constexpr int lastRole = Qt::UserRole + 16;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role <= lastRole; ++role)
                texts.append(index.data(role).toString());
            if (column == 0)
                collectRows(model, index, texts);
        }
    }
}

/// Every text that hangs on the object: properties, rows of a model, what an undo would bring back.
QStringList textsOf(const QObject &object)
{
    QStringList texts;
    for (int i = 0; i < object.metaObject()->propertyCount(); ++i) {
        const QVariant value = object.metaObject()->property(i).read(&object);
        texts.append(value.toString());
        texts.append(value.toStringList());
    }
    for (const QByteArray &name : object.dynamicPropertyNames())
        texts.append(object.property(name.constData()).toString());
    if (const auto *model = qobject_cast<const QAbstractItemModel *>(&object))
        collectRows(*model, {}, texts);
    if (const auto *document = qobject_cast<const QTextDocument *>(&object))
        texts.append(document->toRawText());
    return texts;
}

/// Guarded, because reading a property may make a widget tidy up its children.
QList<QPointer<const QObject>> everything()
{
    QList<QPointer<const QObject>> objects;
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (const QWidget *widget : widgets) {
        objects.append(widget);
        const auto children = widget->findChildren<QObject *>();
        for (const QObject *child : children)
            objects.append(child);
    }
    return objects;
}

/// Descriptions of the objects that still know the marker.
QStringList whoKnows(const QString &word)
{
    QStringList who;
    for (const auto &object : everything()) {
        for (const QString &known : object ? textsOf(*object) : QStringList()) {
            if (known.contains(word, Qt::CaseInsensitive))
                who.append(u"%1 %2: %3"_s.arg(QString::fromLatin1(object->metaObject()->className()),
                                              object->objectName(), known));
        }
    }
    return who;
}

QStringList whoCanUndo()
{
    QStringList who;
    for (const auto &object : everything()) {
        const auto *document = qobject_cast<const QTextDocument *>(object.get());
        const auto *line = qobject_cast<const QLineEdit *>(object.get());
        if ((document && (document->isUndoAvailable() || document->isRedoAvailable()))
            || (line && (line->isUndoAvailable() || line->isRedoAvailable())))
            who.append(object->objectName() + u" in "_s + object->parent()->objectName());
    }
    return who;
}

struct Keys {
    Needle store;
    Needle content;
};

} // namespace

/// What is left in the program after a lock.
class TestLockTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void forgetsEveryWordOfAnArticle();
    void emptiesItsClipboard();
    void keepsCopiedTextOutOfClipboardHistories();
    void closesDialogsAndWipesTheirPassphrases();
    void keepsNoKeyInMemory();
    void cleanupTestCase();

private:
    std::unique_ptr<DeskWindow> m_window;
};

void TestLockTraces::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
}

void TestLockTraces::forgetsEveryWordOfAnArticle()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"desk.new"_s));
    QVERIFY(desk.type(u"desk.title"_s, title));
    QVERIFY(desk.type(u"desk.sapo"_s, sapo));
    QVERIFY(desk.writeText(text));
    QVERIFY(desk.fillField(u"writer"_s, marker));
    QVERIFY(desk.fillField(u"writer"_s, {}));
    QVERIFY(desk.waitUntilSaved());
    QVERIFY(desk.type(u"desk.search"_s, u"gau truc lam"_s));
    QTRY_COMPARE(desk.titles(), QStringList{title});
    QVERIFY(whoKnows(marker).size() >= 4);
    QVERIFY(!whoCanUndo().isEmpty());
    QVERIFY(desk.lock());
    QCOMPARE(whoKnows(marker), QStringList());
    QCOMPARE(whoKnows(u"gau truc lam"_s), QStringList());
    QCOMPARE(whoCanUndo(), QStringList());
    qInfo("%lld objects hold no word of the article", (long long)everything().size());
}

void TestLockTraces::emptiesItsClipboard()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.open(title));
    auto *field = desk.visible<QWidget>(u"desk.title"_s);
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keySequence(field, QKeySequence::Copy);
    QClipboard *clipboard = QGuiApplication::clipboard();
    QCOMPARE(clipboard->text(), title);
    QVERIFY(desk.lock());
    QCOMPARE(clipboard->text(), QString());
    QCOMPARE(clipboard->text(QClipboard::Selection), QString());
}

void TestLockTraces::keepsCopiedTextOutOfClipboardHistories()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.open(title));
    const auto *editor = desk.visible<QWidget>(u"desk.editor"_s)->findChild<QTextEdit *>();
    for (QWidget *field : {desk.visible<QWidget>(u"desk.title"_s), (QWidget *)editor}) {
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keySequence(field, QKeySequence::Copy);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->text().contains(marker));
        QCOMPARE(copied->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    }
    QVERIFY(desk.lock());
}

void TestLockTraces::closesDialogsAndWipesTheirPassphrases()
{
    QVERIFY(m_window->sitDown(DeskFixture::administrator));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"rail.settings"_s));
    QVERIFY(desk.click(u"settings.addAccount"_s));
    QVERIFY(desk.type(u"account.passphrase"_s, typedPassphrase));
    QVERIFY(!whoKnows(typedPassphrase).isEmpty());
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
    QTRY_VERIFY(!m_window->window().findChild<QWidget *>(u"account.passphrase"_s));
    QCOMPARE(whoKnows(typedPassphrase), QStringList());
}

void TestLockTraces::keepsNoKeyInMemory()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    auto *client = m_window->window().findChild<ui::WorkspaceClient *>();
    auto asked = client->use([](workflow::Session &session) -> Result<std::shared_ptr<Keys>> {
        const SecretBytes content = crypto::hkdf(session.storeKey, "bantin-store/1 content.db", 48);
        return std::make_shared<Keys>(Keys{Needle(session.storeKey.view()), Needle(content.view(0, 32))});
    });
    QTRY_VERIFY(asked.isFinished());
    const std::shared_ptr<Keys> keys = *asked.result();
    const int storeBefore = keys->store.count();
    const int contentBefore = keys->content.count();
    QVERIFY(storeBefore > 0);
    QVERIFY(contentBefore > 0);
    QVERIFY(m_window->desk().lock());
    const int storeAfter = keys->store.count();
    const int contentAfter = keys->content.count();
    qInfo("key of the store: %d place(s) while open, %d after the lock", storeBefore, storeAfter);
    qInfo("key of content.db: %d place(s) while open, %d after the lock", contentBefore, contentAfter);
    QCOMPARE(storeAfter, 0);
    QCOMPARE(contentAfter, 0);
}

void TestLockTraces::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestLockTraces)
#include "test_lock_traces.moc"
