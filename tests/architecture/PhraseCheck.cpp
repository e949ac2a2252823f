// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/PhraseCheck.h"

#include <algorithm>
#include <iterator>
#include <regex>
#include <string>

namespace bantin::architecture {

namespace {

enum class Reading { Code, WithoutComments, AsWritten };

/** A pattern that may not occur in the given reading of files below `folders`, those below `except` left out. */
struct Phrase {
    std::regex pattern;
    Reading reading;
    std::vector<std::string> folders;
    std::vector<std::string> except;
    std::string message;
};

const std::vector<std::string> programs{"app", "sync", "ui"};
const std::vector<std::string> everywhere{"app", "sync", "ui", "resources", "tests"};

std::vector<Phrase> phrasesOfSources()
{
    return {
        {std::regex(R"(\bstatic\b[^;{}()=]*\binstance\s*\()"),
         Reading::Code,
         everywhere,
         {},
         "a global instance(); pass the object to the constructor instead"},
        {std::regex(R"(\b(?!Q[A-Z])\w+::instance\s*\()"),
         Reading::Code,
         everywhere,
         {},
         "a global instance(); pass the object to the constructor instead"},
        {std::regex(R"(\bprocessEvents\s*\()"), Reading::Code, everywhere, {}, "processEvents re-enters the caller"},
        {std::regex(R"((^|[^\w.>])sender\s*\(\s*\))"),
         Reading::Code,
         everywhere,
         {},
         "sender(); capture the object in the connection"},
        {std::regex(R"(\b(msleep|usleep|qSleep|sleep_for|sleep_until|qWait|QThread::sleep)\s*\()"),
         Reading::Code,
         {"tests"},
         {},
         "a sleep in a test; wait for the condition with QTRY_ or a signal spy"},
        {std::regex(std::string("\\b(TO") + "DO|FIX" + "ME)\\b"),
         Reading::AsWritten,
         everywhere,
         {},
         "unfinished work; finish it or write it down where work is kept"},
    };
}

/** A nested event loop lets the world change under the function that waits. */
std::vector<Phrase> phrasesThatNestLoops()
{
    return {
        {std::regex(R"(\bQEventLoop\b)"), Reading::Code, programs, {"app/cli", "app/main"}, "a nested event loop"},
        {std::regex(R"((\.|->)exec\s*\()"),
         Reading::Code,
         {"ui"},
         {},
         "exec() nests an event loop; use open() or show()"},
        {std::regex(R"(\bQMessageBox::(question|warning|information|critical|about)\s*\()"),
         Reading::Code,
         {"ui"},
         {},
         "a static message box nests an event loop; use open()"},
        {std::regex(R"(\bQ(File|Input|Color|Font)Dialog::get\w+\s*\()"),
         Reading::Code,
         {"ui"},
         {},
         "a static dialog nests an event loop; use open()"},
    };
}

/** Put together from halves, or this file would break its own rule. */
std::vector<Phrase> phrasesOfEveryFile()
{
    const std::string message = "Chromium's sandbox stays on";
    return {
        {std::regex(std::string("QTWEBENGINE_") + "DISABLE_SANDBOX"), Reading::WithoutComments, {}, {}, message},
        {std::regex(std::string("--no-") + "sandbox"), Reading::WithoutComments, {}, {}, message},
    };
}

const std::vector<std::string> &linesOf(const SourceFile &file, Reading reading)
{
    switch (reading) {
    case Reading::Code:
        return file.code();
    case Reading::WithoutComments:
        return file.withoutComments();
    case Reading::AsWritten:
        break;
    }
    return file.lines();
}

bool covers(const Phrase &phrase, const SourceFile &file)
{
    const auto holds = [&](const std::string &folder) { return file.startsWith(folder); };
    if (std::any_of(phrase.except.begin(), phrase.except.end(), holds)) {
        return false;
    }
    return phrase.folders.empty() || (file.isCpp() && std::any_of(phrase.folders.begin(), phrase.folders.end(), holds));
}

void check(const Phrase &phrase, const SourceFile &file, Findings &findings)
{
    const auto &lines = linesOf(file, phrase.reading);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (std::regex_search(lines[i], phrase.pattern)) {
            findings.push_back({file.path(), static_cast<int>(i) + 1, phrase.message});
        }
    }
}

} // namespace

Findings checkPhrases(const std::vector<SourceFile> &files)
{
    std::vector<Phrase> rules = phrasesOfSources();
    for (std::vector<Phrase> more : {phrasesThatNestLoops(), phrasesOfEveryFile()}) {
        std::move(more.begin(), more.end(), std::back_inserter(rules));
    }
    Findings findings;
    for (const SourceFile &file : files) {
        for (const Phrase &rule : rules) {
            if (covers(rule, file)) {
                check(rule, file, findings);
            }
        }
    }
    return findings;
}

} // namespace bantin::architecture
