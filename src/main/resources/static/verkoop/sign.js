/**
 * Lets who accepts an offer draw his signature, with a mouse, a finger or a pen. The page does without this script: his
 * typed name can be his signature too.
 */
const part = document.querySelector('.vk-sign');
const canvas = part.querySelector('canvas');
const field = part.querySelector('input');
const pen = canvas.getContext('2d');
let pointer = null;

/** Where a pointer is, in points of the drawing. */
function place({ clientX, clientY }) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [((clientX - left) * canvas.width) / width, ((clientY - top) * canvas.height) / height];
}

function lineTo(event) {
  pen.lineTo(...place(event));
  pen.stroke();
}

canvas.addEventListener('pointerdown', (event) => {
  if (pointer === null && event.button === 0) {
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    pen.beginPath();
    pen.moveTo(...place(event));
    lineTo(event);
  }
});

canvas.addEventListener('pointermove', (event) => {
  if (event.pointerId === pointer) {
    lineTo(event);
  }
});

const lift = (event) => {
  if (event.pointerId === pointer) {
    pointer = null;
    field.value = canvas.toDataURL('image/png');
  }
};
canvas.addEventListener('pointerup', lift);
canvas.addEventListener('pointercancel', lift);

part.querySelector('button').addEventListener('click', () => {
  pen.clearRect(0, 0, canvas.width, canvas.height);
  field.value = '';
});

/** What was drawn before the page came back, because something else was refused. */
function drawAgain() {
  const drawn = new Image();
  drawn.addEventListener('load', () => pen.drawImage(drawn, 0, 0));
  drawn.src = field.value;
}

Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#000' });
part.hidden = false;
if (field.value !== '') {
  drawAgain();
}
