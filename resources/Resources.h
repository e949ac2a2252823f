// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace bantin::resources {

/// Makes everything under ":/" (calendars, regulations, themes, icons) readable through QFile. Programs call it first;
/// it costs nothing the second time. Call from the main thread.
void ensureLoaded();

/// The regulation profiles and national rules compiled into this build, in the order of their file names; input of
/// RegulationCatalogue.
QList<QByteArray> regulationProfiles();

/// The law of holidays and the years announced when this was built; input of WorkingCalendar::parse().
QList<QByteArray> calendars();

/// The registers the regulations ask for; input of RegisterCatalogue.
QList<QByteArray> registerForms();

/// What law and regulations say of royalties; input of parseRoyaltyLaw().
QByteArray royaltyLaw();

/// What of this build carries the rules; input of parseCarrierProofs().
QByteArray carrierProofs();

} // namespace bantin::resources
