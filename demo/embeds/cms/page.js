// The theme's own script, written long ago.
document.addEventListener('call-retry-request', function (event) {
  document.getElementById('said').textContent = 'Call ' + event.call + ' again';
});
document.getElementById('leave').onclick = function () {
  document.getElementById('app').parentNode.removeChild(document.getElementById('app'));
};
