// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/VersionLink.h"

#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

VersionLink::VersionLink(QWidget *parent)
    : QWidget(parent)
    , m_label(makeMutedLabel({}, this))
    , m_title(makeLabel({}, this))
    , m_button(makeButton(u"inspector.field.original"_s, {}, ButtonLook::Plain, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    column->addWidget(m_label);
    m_title->setObjectName("inspector.otherVersion"_L1);
    column->addWidget(m_title);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_versions.other)
            Q_EMIT openRequested(m_versions.other->id);
        else
            Q_EMIT createRequested();
    });
    clear();
}

void VersionLink::showVersions(const Versions &versions)
{
    m_versions = versions;
    const QString word = versions.isEnglish ? tr("Vietnamese original") : tr("English version");
    m_label->setText(word);
    const std::optional<Article> &other = versions.other;
    m_title->setText(!other ? tr("none yet") : other->title.isEmpty() ? Words::untitled() : other->title);
    m_button->setText(other ? tr("Open it") : tr("Make the English version"));
    m_button->setAccessibleName(u"%1: %2"_s.arg(word, m_button->text()));
    m_button->setEnabled(other || versions.mayCreate);
    m_button->setVisible(other || !versions.isEnglish);
    setVisible(other || versions.mayCreate || versions.isEnglish);
}

void VersionLink::clear()
{
    showVersions({});
}

} // namespace bantin::ui
