// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace bantin::messages {

/// What Error::arguments of a reason are: free text, or wire names (stages, decisions, roles, fields) to put into words.
enum class Arguments { Text, Names };

/// English sources of one reason's sentences, marked for translation; %1, %2… stand for Error::arguments.
struct Message {
    const char *reason;
    const char *happened;
    const char *safe;
    const char *next;
    Arguments arguments = Arguments::Text;
};

std::span<const Message> accessMessages();
std::span<const Message> auditMessages();
std::span<const Message> backupMessages();
std::span<const Message> bagMessages();
std::span<const Message> boardMessages();
std::span<const Message> calendarMessages();
std::span<const Message> deliveryMessages();
std::span<const Message> editorialMessages();
std::span<const Message> fileMessages();
std::span<const Message> handoverMessages();
std::span<const Message> importMessages();
std::span<const Message> packageMessages();
std::span<const Message> parcelMessages();
std::span<const Message> portalAnswerMessages();
std::span<const Message> relayMessages();
std::span<const Message> portalMessages();
std::span<const Message> registerMessages();
std::span<const Message> royaltyMessages();
std::span<const Message> publicationMessages();
std::span<const Message> questionMessages();
std::span<const Message> vaultMessages();

} // namespace bantin::messages
