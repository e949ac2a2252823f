// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTranslator>
#include <QTreeView>
#include <QWizard>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// What stands in a window that is the same in every language.
bool isNoWord(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); }) < 2;
}

void add(QSet<QString> &words, const QString &text)
{
    if (const QString plain = QString(text).remove(u'&').section(u'\t', 0, 0).trimmed(); !isNoWord(plain))
        words.insert(plain);
}

void addColumns(QSet<QString> &words, const QTreeView &view)
{
    for (int column = 0; view.model() && column < view.model()->columnCount(); ++column)
        add(words, view.model()->headerData(column, Qt::Horizontal).toString());
}

QSet<QString> wordsIn(const QWidget &window)
{
    QSet<QString> words;
    for (const auto *label : window.findChildren<QLabel *>())
        add(words, label->text());
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        add(words, button->text());
        add(words, button->toolTip());
        add(words, button->accessibleName());
    }
    for (const auto *group : window.findChildren<QGroupBox *>())
        add(words, group->title());
    for (const auto *tabs : window.findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i)
            add(words, tabs->tabText(i));
    }
    for (const auto *action : window.findChildren<QAction *>())
        add(words, action->text());
    for (const auto *view : window.findChildren<QTreeView *>())
        addColumns(words, *view);
    return words;
}

} // namespace

/// What Qt says itself in windows and menus people meet, with and without our catalogue of it.
class TestQtWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksVietnamese_data();
    void speaksVietnamese();

private:
    std::unique_ptr<QWidget> makeChooser(QFileDialog::AcceptMode mode) const;
    std::unique_ptr<QWidget> make(const QString &kind) const;

    const QTemporaryDir m_folder;
};

std::unique_ptr<QWidget> TestQtWords::makeChooser(QFileDialog::AcceptMode mode) const
{
    auto dialog = std::make_unique<QFileDialog>(nullptr, QString(), m_folder.path());
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(mode);
    dialog->setSidebarUrls({});
    return dialog;
}

std::unique_ptr<QWidget> TestQtWords::make(const QString &kind) const
{
    if (kind == "open"_L1 || kind == "save"_L1)
        return makeChooser(kind == "open"_L1 ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    // The menus belong to their fields.
    if (kind == "line"_L1) {
        auto line = std::make_unique<QLineEdit>();
        line->createStandardContextMenu();
        return line;
    }
    if (kind == "text"_L1) {
        auto text = std::make_unique<QTextEdit>();
        text->createStandardContextMenu();
        return text;
    }
    if (kind == "print"_L1)
        return std::make_unique<QPrintDialog>();
    if (kind == "wizard"_L1) {
        auto wizard = std::make_unique<QWizard>();
        wizard->setOptions(QWizard::HaveHelpButton | QWizard::HaveFinishButtonOnEarlyPages);
        return wizard;
    }
    auto buttons = std::make_unique<QDialogButtonBox>();
    for (int button = QDialogButtonBox::FirstButton; button <= QDialogButtonBox::LastButton; button <<= 1)
        buttons->addButton(QDialogButtonBox::StandardButton(button));
    return buttons;
}

void TestQtWords::speaksVietnamese_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"open", "save", "line", "text", "print", "wizard", "buttons"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestQtWords::speaksVietnamese()
{
    QFETCH(const QString, kind);
    const QSet<QString> english = wordsIn(*make(kind));
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/qt_vi.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QSet<QString> vietnamese = wordsIn(*make(kind));
    QVERIFY2(english.size() >= 5, qPrintable(QString::number(english.size())));
    const QStringList both = (english & vietnamese).values();
    QVERIFY2(both.isEmpty(), qPrintable(both.join(u" | "_s)));
    qInfo("%lld words of Qt's own, all in Vietnamese", qint64(vietnamese.size()));
}

QTEST_MAIN(TestQtWords)
#include "test_qt_words.moc"
