// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/CommandLine.h"

#include "resources/Resources.h"
#include "sync/portal/CommandOutput.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FolderCheck.h"
#include "sync/portal/ParcelCommands.h"
#include "sync/portal/Portal.h"
#include "sync/portal/UnitRegistry.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <csignal>
#include <functional>
#include <string>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

QJsonObject identityOf(const crypto::Certificate &certificate)
{
    return {{u"name"_s, certificate.commonName()},
            {u"sha256"_s, QString::fromLatin1(certificate.fingerprint().toHex())}};
}

/// "127.0.0.1:8080", "[::1]:8080".
Result<void> setListen(PortalOptions &options, const QString &listen)
{
    const qsizetype colon = listen.lastIndexOf(u':');
    bool number = false;
    options.port = listen.mid(colon + 1).toUShort(&number);
    options.address = listen.first(std::max<qsizetype>(colon, 0));
    if (options.address.startsWith(u'[') && options.address.endsWith(u']'))
        options.address = options.address.sliced(1).chopped(1);
    if (!number || options.address.isEmpty())
        return Error{Fault::InvalidInput, u"listen-invalid"_s, Retry::AfterCorrection, {listen}, {}};
    return {};
}

// Blocked before any thread is made, so that every thread inherits it and only sigwait() below takes these signals.
sigset_t blockEndSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

int serve(const PortalOptions &options)
{
    const sigset_t signals = blockEndSignals();
    const SystemClock clock;
    resources::ensureLoaded();
    const auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    if (!regulations)
        return fail(regulations.error());
    Portal portal(options, *regulations, clock);
    const auto address = portal.start();
    if (!address)
        return fail(address.error());
    print({{u"listening"_s, *address}});
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}

int addUnit(const QString &folder, const QString &certificate)
{
    const auto pem = readWhole(certificate);
    if (!pem)
        return fail(pem.error());
    const auto added = UnitRegistry(folder + u"/units"_s).add(*pem);
    if (!added)
        return fail(added.error());
    print(identityOf(*added));
    return 0;
}

int listUnits(const QString &folder)
{
    QJsonArray units;
    for (const crypto::Certificate &certificate : UnitRegistry(folder + u"/units"_s).certificates().known)
        units.append(identityOf(certificate));
    print({{u"units"_s, units}});
    return 0;
}

/// What cannot be read goes to standard error as sentences; 1 when there is something.
int check(const QString &folder)
{
    const auto report = checkFolder(folder);
    if (!report)
        return fail(report.error());
    QJsonArray unreadable;
    for (const UnreadableRecord &record : report->unreadable) {
        const QString name = QDir(folder).relativeFilePath(record.file);
        complain({Fault::Storage, u"portal-record-unreadable"_s, Retry::AfterCorrection, {name}, record.detail});
        unreadable.append(name);
    }
    print({{u"units"_s, report->units}, {u"articles"_s, report->articles}, {u"unreadable"_s, unreadable}});
    return unreadable.isEmpty() ? 0 : 1;
}

QString absolute(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).absoluteFilePath();
}

/// As written on the command line.
struct ServeText {
    std::string root;
    std::string listen;
    std::string url;
    std::string name;
    std::string inbox;
    std::string uploads;
};

void addServe(CLI::App &app, ServeText &text, PortalOptions &options)
{
    CLI::App *serving = app.add_subcommand("serve", "Receive packages and serve the site until SIGTERM");
    serving->add_option("--root", text.root, "Folder of everything the portal keeps")->required();
    serving->add_option("--listen", text.listen, "ADDRESS:PORT; port 0 takes a free one")->required();
    serving->add_option("--url", text.url, "Public address of the site (default: where it listens)");
    serving->add_option("--name", text.name, "Name of the site (default: the unit that published last)");
    serving->add_option("--inbox", text.inbox, "Folder of another tus server whose finished uploads are taken too")
        ->type_name("DIR");
    serving
        ->add_option(
            "--uploads-url", text.uploads,
            "Where desks upload instead of here: a path such as /tus/, or an address of the same host and port")
        ->type_name("URL");
    serving->add_flag("--shared", options.isShared, "Other portals serve the same folder; needs --url");
    serving
        ->add_option("--relay-quota", options.relayQuota,
                     "Bytes of hand-overs between its desks that one unit may leave here (0: none)")
        ->check(CLI::NonNegativeNumber);
    serving->add_option("--relay-days", options.relayDays, "How long a hand-over waits for its recipients")
        ->check(CLI::Range(1, 365));
    serving->add_option("--max-package-size", options.maximumPackageSize, "In bytes")->check(CLI::PositiveNumber);
}

int serveAs(const ServeText &text, PortalOptions options)
{
    options.folder = absolute(text.root);
    options.publicUrl = QString::fromStdString(text.url);
    options.name = QString::fromStdString(text.name);
    options.inboxFolder = text.inbox.empty() ? QString() : absolute(text.inbox);
    options.uploadsUrl = QString::fromStdString(text.uploads);
    if (const auto valid = setListen(options, QString::fromStdString(text.listen)); !valid)
        return fail(valid.error());
    return serve(options);
}

} // namespace

int runCommandLine(int argc, char *argv[])
{
    CLI::App app("Reference portal of Bàn Tin: receives signed packages and publishes them as a static site.",
                 "bantin-portal");
    app.require_subcommand(1);
    std::string root;
    std::string certificate;
    ServeText text;
    PortalOptions options;
    addServe(app, text, options);

    CLI::App *unit = app.add_subcommand("unit", "Units whose packages are taken")->require_subcommand(1);
    CLI::App *adding = unit->add_subcommand("add", "Register a unit by the certificate of its authority");
    adding->add_option("--root", root, "Folder of the portal")->required();
    adding->add_option("--certificate", certificate, "PEM file")->required()->check(CLI::ExistingFile);
    CLI::App *listing = unit->add_subcommand("list", "The registered units as JSON");
    listing->add_option("--root", root, "Folder of the portal")->required();

    CLI::App *checking = app.add_subcommand(
        "check",
        "Read every record of the portal and name those that cannot be read; exit 0 when all can, 1 otherwise");
    checking->add_option("--root", root, "Folder of the portal")->required();

    std::function<int()> chosen;
    const ParcelCommands parcels(app, chosen);

    CLI11_PARSE(app, argc, argv);
    if (chosen)
        return chosen();
    if (adding->parsed())
        return addUnit(absolute(root), absolute(certificate));
    if (listing->parsed())
        return listUnits(absolute(root));
    if (checking->parsed())
        return check(absolute(root));
    return serveAs(text, options);
}

} // namespace bantin::portal
