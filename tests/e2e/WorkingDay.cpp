// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/WorkingDay.h"

#include "tests/ui/pages/DeskPageDriver.h"
#include "tests/ui/pages/UnlockPageDriver.h"

#include <cstdio>

namespace bantin::testing {

using namespace Qt::StringLiterals;

WorkingDay::WorkingDay(const QString &workspace, const Words &words, const RegulationCatalogue &regulations)
    : m_words(words)
{
    ui::Preferences preferences;
    preferences.workspace = workspace;
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Surroundings{regulations, m_clock, m_keyring, preferences, u"vi"_s, {}});
    m_window->resize(1440, 900);
    m_window->show();
}

WorkingDay::~WorkingDay() = default;

bool WorkingDay::step(const char *sentence, const std::function<bool()> &action) const
{
    const bool done = action();
    std::printf("%s %s\n", done ? "done" : "FAILED", sentence);
    std::fflush(stdout);
    return done;
}

bool WorkingDay::run(const QString &account, const QString &passphrase, const QString &wordFile)
{
    const DeskPageDriver desk(*m_window);
    const UnlockPageDriver unlock(*m_window);
    return step("show the window", [&] { return QTest::qWaitForWindowActive(m_window.get(), Driver::patience); })
           && step("unlock", [&] { return unlock.unlock(account, passphrase); })
           && step("import a Word file", [&] { return import(wordFile); }) && step("write", [&] { return write(); })
           && step("search", [&] { return search(); }) && step("preview", [&] { return preview(); })
           && step("lock", [&] { return desk.lock(); })
           && step("unlock again", [&] { return unlock.unlock(account, passphrase) && desk.open(m_words.title); })
           && step("write on", [&] { return desk.writeText(m_words.text) && desk.waitUntilSaved(); });
}

bool WorkingDay::import(const QString &wordFile) const
{
    const DeskPageDriver desk(*m_window);
    return desk.importFiles({wordFile});
}

bool WorkingDay::write() const
{
    const DeskPageDriver desk(*m_window);
    return desk.type(u"desk.title"_s, m_words.title) && desk.type(u"desk.sapo"_s, m_words.sapo)
           && desk.writeText(m_words.text) && desk.chooseCategory(u"chu-truong-chinh-sach"_s)
           && desk.fillField(u"writer"_s, u"Cộng tác viên"_s) && desk.fillField(u"source"_s, u"Ban biên tập"_s)
           && desk.waitUntilSaved();
}

bool WorkingDay::search() const
{
    const DeskPageDriver desk(*m_window);
    const auto found = [&] { return desk.titles() == QStringList{m_words.title}; };
    return desk.type(u"desk.search"_s, m_words.search) && QTest::qWaitFor(found, Driver::patience)
           && desk.open(m_words.title) && desk.type(u"desk.search"_s, QString());
}

bool WorkingDay::preview() const
{
    const DeskPageDriver desk(*m_window);
    return desk.showPreview() && desk.hidePreview();
}

} // namespace bantin::testing
