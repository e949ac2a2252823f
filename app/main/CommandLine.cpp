// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/CommandLine.h"

#include <QCommandLineParser>
#include <QDir>

#include <cstdio>
#include <cstdlib>

namespace bantin {

using namespace Qt::StringLiterals;

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Offline, encrypted editorial workstation for government portals."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"workspace"_s, u"Folder of the workspace to open."_s, u"[WORKSPACE]"_s);
    const QCommandLineOption language(u"lang"_s, u"Language of the windows: vi or en."_s, u"vi|en"_s);
    const QCommandLineOption portal(u"portal"_s, u"Send to this portal instead of the workspace's own."_s, u"URL"_s);
    parser.addOptions({language, portal});
    parser.process(arguments);

    CommandLine line;
    if (!parser.positionalArguments().isEmpty())
        line.workspace = QDir(parser.positionalArguments().constFirst()).absolutePath();
    line.language = parser.value(language);
    line.portal = QUrl(parser.value(portal), QUrl::StrictMode);
    const bool knownLanguage = line.language.isEmpty() || line.language == "vi"_L1 || line.language == "en"_L1;
    const bool usablePortal = !parser.isSet(portal) || (line.portal.isValid() && !line.portal.host().isEmpty());
    if (!knownLanguage || !usablePortal) {
        std::fputs(knownLanguage ? "bantin: --portal wants an http or https address\n" : "bantin: --lang is vi or en\n",
                   stderr);
        std::exit(2);
    }
    return line;
}

} // namespace bantin
