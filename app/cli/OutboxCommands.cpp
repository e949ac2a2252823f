// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OutboxCommands.h"

#include "app/cli/Json.h"
#include "app/cli/SendRun.h"
#include "app/messages/Messages.h"
#include "app/workflow/CarryParcel.h"
#include "app/workflow/ListDeliveries.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

/// The state in words and, when it does not move, why.
QString line(const Delivery &delivery)
{
    QStringList parts{delivery.title, deliveryStateName(delivery.state)};
    if (delivery.state == DeliveryState::Published)
        parts.append(delivery.pageUrl);
    else if (!delivery.lastReason.isEmpty())
        parts.append(describe({Fault::Remote, delivery.lastReason, Retry::Later, {}, {}}).oneLine());
    return parts.join(u'\t');
}

using Carried = QHash<DeliveryId, workflow::Carried>;

void answer(const Output &output, const QList<Delivery> &deliveries, const Carried &carried = {})
{
    QJsonArray json;
    QStringList lines;
    for (const Delivery &delivery : deliveries) {
        QJsonObject said = toJson(delivery);
        QString sentence = line(delivery);
        if (const auto stick = carried.constFind(delivery.id); stick != carried.cend()) {
            said.insert(u"carried-at"_s, toTimestamp(stick->at));
            said.insert(u"carried-by"_s, stick->by);
            said.insert(u"carried-file"_s, stick->file);
            sentence += u'\t' + stick->file;
        }
        json.append(said);
        lines.append(sentence);
    }
    output.answer({{u"deliveries"_s, json}}, lines.join(u'\n'));
}

} // namespace

OutboxCommands::OutboxCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    m_group = app.add_subcommand("outbox", "Outbox (hộp gửi)")->require_subcommand(1);
    CLI::App *command =
        m_group->add_subcommand("send", "Pack and send everything approved; exit 0 when all of it is published");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--portal", m_portal, "Address of the portal instead of the workspace's")->type_name("URL");
    command->add_option("--bandwidth", m_bandwidth, "KiB/s, or a timetable such as \"07:00,32 17:00,off\"")
        ->type_name("RATE");
    command
        ->add_option("--access-token-file", m_tokenFile,
                     "File with the access code the portal's gate asks for, instead of this computer's keyring")
        ->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return send(); }; });

    command = m_group->add_subcommand("status", "Every delivery with its state");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return status(); }; });
}

ExitCode OutboxCommands::send()
{
    std::optional<sync::BandwidthTimetable> timetable;
    if (!m_bandwidth.empty()) {
        const auto given = sync::BandwidthTimetable::parse(text(m_bandwidth));
        if (!given)
            return m_shell.output.fail(given.error());
        timetable = *given;
    }
    const auto deliveries =
        SendRun(m_shell, {QString::fromStdString(m_directory), text(m_portal), timetable, m_tokenFile}).send();
    if (!deliveries)
        return m_shell.output.fail(deliveries.error());
    answer(m_shell.output, *deliveries);
    const auto isSettled = [](const Delivery &delivery) {
        return delivery.state == DeliveryState::Published || delivery.state == DeliveryState::Withheld;
    };
    return std::ranges::all_of(*deliveries, isSettled) ? ExitCode::Done : ExitCode::Refused;
}

ExitCode OutboxCommands::status()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto deliveries = workflow::listDeliveries(*session);
    if (!deliveries)
        return m_shell.output.fail(deliveries.error());
    const auto carried = workflow::carriedParcels(*session);
    if (!carried)
        return m_shell.output.fail(carried.error());
    answer(m_shell.output, *deliveries, *carried);
    return ExitCode::Done;
}

} // namespace bantin::cli
